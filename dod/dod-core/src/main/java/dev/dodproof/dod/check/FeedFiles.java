package dev.dodproof.dod.check;

import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.ops.timeline.TimelineReader;
import dev.dodproof.ops.timeline.TimelineReading;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the activity feed into the form that is judged. */
final class FeedFiles {

  private FeedFiles() {}

  static FeedState read(Path root, Path feed) {
    String path = ProjectPath.relative(root, feed);
    if (ProjectPath.resolve(root, path).isEmpty()) {
      return new FeedState.Damaged(path, 0, "it leads out of the root through a symbolic link");
    }
    TimelineReading reading = TimelineReader.read(feed);
    if (reading instanceof TimelineReading.Whole whole) {
      try {
        return new FeedState.Whole(path, Sha256.hex(feed), whole.headHash(), whole.records());
      } catch (IOException e) {
        return new FeedState.Damaged(path, 0, "it cannot be read: " + FileTrouble.describe(e));
      }
    } else if (reading instanceof TimelineReading.Damaged damaged) {
      return new FeedState.Damaged(path, damaged.line(), damaged.reason());
    }
    return new FeedState.Absent(path);
  }
}
