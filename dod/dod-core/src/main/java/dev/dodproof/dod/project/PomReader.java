package dev.dodproof.dod.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a POM as hostile input: no document type, no entity but the five of XML itself, limits on
 * size, depth and text.
 */
final class PomReader {

  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** Below the limit of 100 that newer JDKs bring, so that the message is the same everywhere. */
  static final int MAX_DEPTH = 64;

  private static final String UNPARSABLE = "XML that cannot be parsed";

  private final XMLInputFactory factory;

  PomReader() {
    factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
  }

  Pom read(Path file) throws UnreadablePomException {
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes(file)));
      try {
        return parse(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw new UnreadablePomException(UNPARSABLE, line, e);
    } catch (RuntimeException e) {
      // The parser is not ours, and has no message for some of what it refuses.
      throw new UnreadablePomException(UNPARSABLE, 0, e);
    } catch (IOException e) {
      throw new UnreadablePomException(
          "a file that cannot be read (" + e.getClass().getSimpleName() + ")", 0, e);
    }
  }

  private static byte[] bytes(Path file) throws IOException, UnreadablePomException {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] bytes = input.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new UnreadablePomException("more than " + MAX_BYTES + " bytes", 0);
      }
      return bytes;
    }
  }

  private static Pom parse(XMLStreamReader xml) throws XMLStreamException, UnreadablePomException {
    PomCollector collector = new PomCollector();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadablePomException(
                "a document type or an entity, which no POM needs", line(xml));
        case XMLStreamConstants.START_ELEMENT -> collector.start(xml.getLocalName(), line(xml));
        case XMLStreamConstants.END_ELEMENT -> collector.end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            collector.text(xml.getText());
        default -> {
          // Comments, processing instructions and white space tell nothing.
        }
      }
    }
    return collector.pom();
  }

  private static int line(XMLStreamReader xml) {
    return Math.max(0, xml.getLocation().getLineNumber());
  }
}
