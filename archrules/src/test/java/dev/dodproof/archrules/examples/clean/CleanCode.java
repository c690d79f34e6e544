package dev.dodproof.archrules.examples.clean;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;

/** Has strings that only look like paths, takes its clock, and prints nowhere. */
public final class CleanCode {

  static final String MEDIA_TYPE = "application/json";

  private CleanCode() {}

  /** A record, whose methods are made from a string of component names. */
  public record Home(String root, String tmp) {}

  static String page(String host, int port) {
    return "https://" + host + ":" + port + "/home/index.html";
  }

  static String resource() {
    return "/templates/report.html";
  }

  static Instant now(Clock clock) {
    return Instant.now(clock);
  }

  static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  static String route(String method) {
    return switch (method) {
      case "^/home/[a-z]+$" -> "regular expression";
      case "//home/room" -> "path in a document";
      default -> "/api/v1/users";
    };
  }
}
