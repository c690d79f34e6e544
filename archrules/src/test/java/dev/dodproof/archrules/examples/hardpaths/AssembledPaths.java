package dev.dodproof.archrules.examples.hardpaths;

import java.io.File;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Puts hard paths together from parts that are none. */
@SuppressWarnings({"JdkObsolete", "UnnecessaryStringBuilder"})
final class AssembledPaths {

  private AssembledPaths() {}

  static Path of() {
    return Path.of("/", "tmp");
  }

  static Path get(String user) {
    return Paths.get("/", "home", user);
  }

  static Path ofFileSystem(FileSystem files) {
    return files.getPath("/", "var", "lib");
  }

  static File file() {
    return new File("/", "opt");
  }

  static File fileInFile() {
    return new File(new File("/"), "srv/www");
  }

  static Path resolved() {
    return Path.of("/").resolve("etc").resolve("acme.conf");
  }

  static Path resolvedAbsolute(Path base) {
    return base.resolve("/usr/share");
  }

  static String separated() {
    return File.separator + "tmp" + File.separatorChar + "x";
  }

  static String variable() {
    String root = "/";
    return root + "home/bob";
  }

  static String built(int number) {
    StringBuilder path = new StringBuilder();
    path.append('/').append("root/");
    path.append(number);
    return path.toString();
  }

  static String drive() {
    return "D:".concat("\\data");
  }

  static String joined() {
    return String.join("/", "", "Users", "bob");
  }

  static String condition(boolean first) {
    return new StringBuilder("~").append("/").append(first ? "a" : "b").toString();
  }

  static String numbers(long number, double other) {
    return new StringBuffer(16).append("/").append("mnt/").append(number).append(other).toString();
  }

  static String[] clean(String base, Path folder, StringBuilder unknown) {
    return new String[] {
      base + "/tmp/x",
      new File(base, "/tmp/x").getPath(),
      Path.of("src", "tmp").toString(),
      folder.resolve("home/bob").toString(),
      new StringBuilder(base).append("/home/bob").toString(),
      unknown.append("tmp").append('/').toString(),
      String.join("/", base, "tmp"),
      Path.of("/", base).toString(),
      "/".concat(base),
      "var" + File.separator + base
    };
  }
}
