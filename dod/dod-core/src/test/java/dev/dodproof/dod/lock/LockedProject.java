package dev.dodproof.dod.lock;

import dev.dodproof.archrules.Decommissioning;
import dev.dodproof.archrules.Exactness;
import dev.dodproof.archrules.LockViolation.Kind;
import dev.dodproof.dod.git.GitRepository;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.VerificationKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A committed project with one locked package, and the key that sealed the lock. */
record LockedProject(GitRepository repository, SigningKey key) {

  static final String OLD = "src/main/java/com/acme/legacy/Old.java";
  static final Decommissioning DECISION =
      new Decommissioning("com.acme.legacy", LocalDate.of(2026, 2, 12), "replaced");

  static LockedProject in(Path home) throws Exception {
    GitRepository repository = GitRepository.empty(home, "project");
    repository.write(OLD, "package com.acme.legacy;\nclass Old {}\n");
    repository.write("src/main/resources/com/acme/legacy/texts.properties", "a=1\n");
    LockedProject project = new LockedProject(repository, SigningKey.generate());
    project.locking().add(DECISION, Exactness.TOKENS);
    repository.commit("lock");
    return project;
  }

  LockProject project() throws Exception {
    Path root = repository.folder();
    return new LockProject(root, lockFile(), LockProject.findCode(root));
  }

  Path lockFile() {
    return LockProject.defaultLockFile(repository.folder());
  }

  Path seal() {
    return LockSeal.fileOf(lockFile());
  }

  Locking locking() throws Exception {
    return new Locking(project(), key);
  }

  LockReport report() throws Exception {
    return LockCheck.all(project(), LockTrust.in(List.of(key.verificationKey())));
  }

  LockReport reportWithOwn(VerificationKey... own) throws Exception {
    return LockCheck.all(project(), LockTrust.ownOnly(List.of(own)));
  }

  static List<Kind> kinds(LockReport report) {
    return report.findings().stream().map(finding -> finding.violation().kind()).toList();
  }
}
