package dev.dodproof.archrules;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes, a resource of any format is searched. */
class ResourceFuzzTests {

  private static final String[] NAMES = {"a.properties", "a.json", "a.yaml", "a.xml", "a.txt"};

  @FuzzTest(maxDuration = "3m")
  void searches(FuzzedDataProvider data) {
    String name = data.pickValue(NAMES);
    byte[] content = data.consumeRemainingAsBytes();
    for (HardPath path : ResourceSearch.hardPaths(name, content)) {
      if (!path.message().startsWith("Resource <" + name + "> has the hard path")) {
        throw new AssertionError(path.message());
      }
    }
  }
}
