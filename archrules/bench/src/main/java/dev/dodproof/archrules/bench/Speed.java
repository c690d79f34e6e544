package dev.dodproof.archrules.bench;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import dev.dodproof.archrules.HardPathRules;
import dev.dodproof.archrules.HardPaths;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Times the rule on the same jars, in the same run, as what it is compared with. */
final class Speed {

  private static final int ROUNDS = 2;

  /** ArchUnit is asked for no more than about so many, to end in minutes. */
  private static final int ENOUGH = 20_000;

  private long classes;
  private long nanos;

  private Speed() {}

  /** Without ArchUnit, beside a bare visit. */
  static void measure(List<Path> jars, PrintStream out) throws IOException {
    for (int round = 1; round <= ROUNDS; round++) {
      Speed visit = new Speed();
      Speed search = new Speed();
      for (Path jar : jars) {
        long start = cpuTime();
        int count = visit(jar);
        long visited = cpuTime();
        HardPaths.inClasses(List.of(jar));
        visit.add(count, visited - start);
        search.add(count, cpuTime() - visited);
      }
      visit.print("bare ASM visit", out);
      search.print("search without ArchUnit", out);
      out.printf("search : visit = %.2f%n", (double) search.nanos / visit.nanos);
    }
  }

  /** With ArchUnit, beside its own import; one jar after the other, for the memory. */
  static void measureArchUnit(List<Path> jars, PrintStream out) throws IOException {
    Speed importing = new Speed();
    Speed rule = new Speed();
    for (Path jar : jars) {
      if (importing.classes >= ENOUGH) {
        break;
      }
      try (JarFile file = new JarFile(jar.toFile())) {
        long start = cpuTime();
        JavaClasses classes = new ClassFileImporter().importJar(file);
        long imported = cpuTime();
        EvaluationResult result =
            HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.evaluate(classes);
        importing.add(classes.size(), imported - start);
        rule.add(classes.size(), cpuTime() - imported);
        requireSearched(jar, result);
      }
    }
    if (importing.classes < ENOUGH) {
      throw new IllegalStateException("too few classes to tell: " + importing.classes);
    }
    importing.print("ArchUnit's import", out);
    rule.print("rule upon the import", out);
    out.printf("rule : import = %.2f%n", (double) rule.nanos / importing.nanos);
  }

  /** A rule that stops at a damaged class would seem fast. */
  private static void requireSearched(Path jar, EvaluationResult result) {
    for (String violation : result.getFailureReport().getDetails()) {
      if (!violation.contains(" has the hard path ")) {
        throw new IllegalStateException(jar + " was not searched: " + violation);
      }
    }
  }

  private void add(int count, long time) {
    classes += count;
    nanos += time;
  }

  /** Of this thread alone: the same on a busy machine. */
  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void print(String what, PrintStream out) {
    out.printf(
        "%-24s %,8d classes %7.2f s %,9d classes/s%n",
        what, classes, nanos / 1e9, classes * 1_000_000_000L / nanos);
  }

  private static int visit(Path jar) throws IOException {
    int count = 0;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".class")) {
          try (InputStream in = zip.getInputStream(entry)) {
            new ClassReader(in.readAllBytes()).accept(new Bare(), ClassReader.SKIP_FRAMES);
          }
          count++;
        }
      }
    }
    return count;
  }

  /** Visits fields and code and does nothing with them. */
  private static final class Bare extends ClassVisitor {

    Bare() {
      super(Opcodes.ASM9);
    }

    @Override
    public FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      return new FieldVisitor(Opcodes.ASM9) {};
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new MethodVisitor(Opcodes.ASM9) {};
    }
  }
}
