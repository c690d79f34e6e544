package dev.dodproof.archrules.examples.hardpaths;

/** Has hard paths in its annotations. */
@Location("/home/bob/class")
public final class AnnotatedPaths {

  @Location(others = {"relative/path", "/var/lib/acme"})
  int field;

  @Location(inner = @Location.Inner("/Users/bob/nested"))
  void method() {}

  void parameter(@Location("/tmp/parameter") String name) {}

  record Component(@Location("/etc/component.conf") String name) {}
}
