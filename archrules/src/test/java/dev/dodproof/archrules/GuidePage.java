package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** A page of the user guide, by its fenced blocks. */
record GuidePage(String text) {

  static GuidePage read(String name) throws IOException {
    return new GuidePage(Files.readString(ProjectRoot.find().resolve("docs/guide").resolve(name)));
  }

  /** Returns the page from a heading of the second level to the next. */
  GuidePage section(String heading) {
    int start = text.indexOf("\n## " + heading + "\n");
    assertThat(start).as("heading '%s'", heading).isNotNegative();
    int end = text.indexOf("\n## ", start + 1);
    return new GuidePage(text.substring(start, end < 0 ? text.length() : end));
  }

  /** Returns all blocks with an info string, of which there is at least one. */
  List<String> blocks(String info) {
    List<String> blocks =
        Pattern.compile("```" + Pattern.quote(info) + "\n(.*?)```", Pattern.DOTALL)
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(blocks).as("blocks '%s'", info).isNotEmpty();
    return blocks;
  }

  String[] sources(String info) {
    return blocks(info).toArray(String[]::new);
  }

  /** Returns the lines of the first block with an info string. */
  List<String> lines(String info) {
    return blocks(info).get(0).lines().toList();
  }
}
