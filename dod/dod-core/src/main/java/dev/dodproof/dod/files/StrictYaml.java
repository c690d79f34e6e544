package dev.dodproof.dod.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads the plain part of YAML, in which a text means what a reader of it sees: one document in
 * UTF-8 without alias, merge key, tag or repeated key, and without an anchor on a mapping or list.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class StrictYaml {

  /** The deepest nesting of mappings and lists. */
  public static final int MAX_DEPTH = 20;

  private static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(FACTORY)
          // Also what follows "---": a second document would go unread.
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictYaml() {}

  /**
   * Reads a text.
   *
   * @param bytes the whole text
   * @param maxBytes the largest accepted number of bytes
   * @return the value; a missing node for a text without any
   * @throws YamlFormatException if the bytes are anything else
   */
  public static JsonNode read(byte[] bytes, int maxBytes) throws YamlFormatException {
    if (bytes.length > maxBytes) {
      throw new YamlFormatException(bytes.length + " bytes, more than " + maxBytes);
    }
    String text = decode(bytes);
    try {
      requirePlain(text);
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new YamlFormatException("a text that cannot be used: " + e.getOriginalMessage());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The parser is not ours, and what it fails on is no YAML that we could rely on.
      throw new YamlFormatException("a text that cannot be used: " + e.getMessage());
    }
  }

  private static String decode(byte[] bytes) throws YamlFormatException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new YamlFormatException("bytes that are not UTF-8");
    }
  }

  private static void requirePlain(String text) throws IOException, YamlFormatException {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
          throw new YamlFormatException("an anchor or alias in line " + line);
        }
        if (parser.getTypeId() != null) {
          throw new YamlFormatException("a tag in line " + line);
        }
        if (token == JsonToken.FIELD_NAME && "<<".equals(parser.currentName())) {
          throw new YamlFormatException("a merge key in line " + line);
        }
      }
    }
  }
}
