package dev.dodproof.dod.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dodproof.dod.files.YamlFormatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The settings of one section of a policy file. */
final class Settings {

  private final JsonNode mapping;
  private final String prefix;
  private final List<String> loosened;

  private Settings(JsonNode mapping, String prefix, List<String> loosened) {
    this.mapping = mapping;
    this.prefix = prefix;
    this.loosened = loosened;
  }

  /** Reads the top of a file. */
  static Settings of(JsonNode yaml, List<String> keys) throws YamlFormatException {
    return new Settings(yaml, "", new ArrayList<>()).only(keys);
  }

  /** Returns a section; an absent one is empty. */
  Settings section(String key, List<String> keys) throws YamlFormatException {
    JsonNode section = mapping.path(key);
    JsonNode present = section.isMissingNode() ? JsonNodeFactory.instance.objectNode() : section;
    return new Settings(present, prefix + key + ".", loosened).only(keys);
  }

  private Settings only(Collection<String> keys) throws YamlFormatException {
    if (!mapping.isObject()) {
      throw new YamlFormatException(
          prefix.isEmpty() ? "no mapping at the top" : "no mapping under '" + name("") + "'");
    }
    for (Map.Entry<String, JsonNode> setting : mapping.properties()) {
      if (!keys.contains(setting.getKey())) {
        throw new YamlFormatException(
            "the unknown setting '"
                + name(setting.getKey())
                + "', where only "
                + String.join(", ", keys)
                + " can be set");
      }
    }
    return this;
  }

  /** Returns the settings that ask for less than may be asked for. */
  List<String> loosened() {
    return List.copyOf(loosened);
  }

  boolean flag(String key, boolean standard) throws YamlFormatException {
    JsonNode value = mapping.path(key);
    if (value.isMissingNode()) {
      return standard;
    }
    if (!value.isBoolean()) {
      throw new YamlFormatException("a setting '" + name(key) + "' that is neither true nor false");
    }
    return value.booleanValue();
  }

  /** Returns a number between the loosest and the tightest, whichever is greater. */
  int number(String key, int standard, int loosest, int tightest) throws YamlFormatException {
    JsonNode value = mapping.path(key);
    if (value.isMissingNode()) {
      return standard;
    }
    if (!value.isIntegralNumber()) {
      throw new YamlFormatException("a setting '" + name(key) + "' that is no whole number");
    }
    boolean moreIsTighter = tightest > loosest;
    boolean tooLoose = beyond(value, loosest, !moreIsTighter);
    if (tooLoose) {
      loosened.add(name(key) + ": " + value.asText() + ", where " + loosest + " is the loosest");
      return standard;
    }
    if (beyond(value, tightest, moreIsTighter)) {
      throw new YamlFormatException(
          "a setting '" + name(key) + "' beyond " + tightest + ", which nothing could meet");
    }
    return value.intValue();
  }

  /** Whatever does not fit an int lies beyond every bound. */
  private static boolean beyond(JsonNode value, int bound, boolean upwards) {
    int comparison =
        value.canConvertToInt()
            ? Integer.compare(value.intValue(), bound)
            : value.bigIntegerValue().signum();
    return upwards ? comparison > 0 : comparison < 0;
  }

  /** Returns a text, or empty if it is not set. */
  String word(String key) throws YamlFormatException {
    JsonNode value = mapping.path(key);
    if (value.isMissingNode()) {
      return "";
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new YamlFormatException("a setting '" + name(key) + "' that is no word");
    }
    return value.asText();
  }

  /** Returns the texts of a list, none if it is not set. */
  List<String> words(String key, int most) throws YamlFormatException {
    JsonNode value = mapping.path(key);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray() || value.size() > most) {
      throw new YamlFormatException(
          "a setting '" + name(key) + "' that is no list of at most " + most + " words");
    }
    List<String> words = new ArrayList<>();
    for (JsonNode word : value) {
      if (!word.isTextual()) {
        throw new YamlFormatException("an entry of '" + name(key) + "' that is no word");
      }
      words.add(word.asText());
    }
    return words;
  }

  private String name(String key) {
    String full = prefix + key;
    return full.endsWith(".") ? full.substring(0, full.length() - 1) : full;
  }
}
