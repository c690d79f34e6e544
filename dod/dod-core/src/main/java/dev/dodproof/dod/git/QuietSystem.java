package dev.dodproof.dod.git;

import java.io.File;
import java.util.Locale;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit knows of the machine, without its side effects: by itself it runs the git program of
 * the path to find the system's configuration, measures the clock of the file system for seconds
 * with probe files, and keeps the result in the home folder.
 *
 * <p>The user's configuration is read as ever, never written. That of the system is not: on Windows
 * its usual line-end conversion is taken for given.
 */
final class QuietSystem extends SystemReader.Delegate {

  private QuietSystem(SystemReader system) {
    super(system);
  }

  /** Makes JGit quiet in this class loader. */
  static synchronized void install() {
    SystemReader system = SystemReader.getInstance();
    if (!(system instanceof QuietSystem)) {
      SystemReader.setInstance(new QuietSystem(system));
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    FileBasedConfig config = new Unstored(parent, fs);
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
      config.setString(
          ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_AUTOCRLF, "true");
    }
    return config;
  }

  /** The user's own, and above it what the clock of a file system is taken for. */
  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new Unstored(super.openUserConfig(parent, fs), fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new Unstored(parent, fs);
  }

  /** A configuration without a file, for which the clock of every file system is coarse. */
  private static final class Unstored extends FileBasedConfig {

    Unstored(Config parent, FS fs) {
      super(parent, new File(""), fs);
    }

    @Override
    public void load() {
      // There is no file to load.
    }

    @Override
    public void save() {
      // Nothing is written into the home folder.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public @Nullable String getString(String section, String subsection, String name) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? "2 seconds"
          : super.getString(section, subsection, name);
    }
  }
}
