package dev.dodproof.dod.policy;

import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.verdict.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the policy in force: by name, from the file asked for, or from {@code dod/policy.yaml} of
 * the project. Whoever asks for a name gets the rules of the project's file too, and the stricter
 * of both.
 *
 * <p>Files are read anew by each call; safe for use by several threads.
 */
public final class PolicyChoice {

  private PolicyChoice() {}

  /**
   * Finds the policy.
   *
   * @param root the project's root
   * @param folder the folder from which a relative path counts
   * @param asked {@code strict}, {@code dev} or the path of a policy file; empty for the default
   * @param environment the process environment, which makes strict the default where it has {@code
   *     CI}
   * @return the policy; what is wrong with its file stands in its findings
   * @throws IllegalArgumentException if there is no policy and no file of that name; the message is
   *     a clause that can stand after the name of the option
   */
  public static Policy find(
      Path root, Path folder, Optional<String> asked, Map<String, String> environment) {
    Policy standard = Policy.defaultFor(environment);
    Policy named = asked.flatMap(Policy::of).orElse(standard);
    if (asked.isEmpty() || Policy.of(asked.get()).isPresent()) {
      Path file = root.resolve("dod").resolve("policy.yaml");
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? read(root, file, named) : named;
    }
    return read(root, existing(folder, asked.get()), standard);
  }

  /**
   * Finds a policy that was in force before.
   *
   * @param root the project's root
   * @param name its base, {@code strict} or {@code dev}
   * @param file its file, relative to the root; empty if it had none
   * @return the policy as it is now; empty if there is none of that name or the file cannot be
   *     below the root
   */
  public static Optional<Policy> again(Path root, String name, Optional<String> file) {
    Optional<Policy> base = Policy.of(name);
    return file.isEmpty()
        ? base
        : base.flatMap(
            policy -> ProjectPath.resolve(root, file.get()).map(path -> read(root, path, policy)));
  }

  private static Path existing(Path folder, String asked) {
    try {
      Path file = folder.resolve(asked);
      if (Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw unknown(asked);
    }
    throw unknown(asked);
  }

  private static IllegalArgumentException unknown(String asked) {
    return new IllegalArgumentException(
        "found '" + asked + "', expected strict, dev or the path of a policy file");
  }

  private static Policy read(Path root, Path file, Policy policy) {
    String path = ProjectPath.relative(root, file);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > PolicyFile.MAX_BYTES) {
        return PolicyFile.unreadable(
            policy.base(), path, "no regular file of at most " + PolicyFile.MAX_BYTES + " bytes");
      }
      return PolicyFile.read(policy.base(), path, Files.readAllBytes(file));
    } catch (IOException e) {
      return PolicyFile.unreadable(policy.base(), path, "a file that cannot be read");
    }
  }
}
