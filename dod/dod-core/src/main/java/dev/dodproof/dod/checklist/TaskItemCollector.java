package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects the task items of a document, each below the nearest task item that holds it. */
final class TaskItemCollector {

  private static final TextBlock NOTHING =
      new TextBlock(new PlainText("", new BitSet()), new ItemAttributes(List.of(), false));

  private final MarkdownSource source;
  private String section = "";

  private TaskItemCollector(MarkdownSource source) {
    this.source = source;
  }

  /** Returns the top-level task items in document order. */
  static List<TaskItem> collect(MarkdownSource source) {
    TaskItemCollector collector = new TaskItemCollector(source);
    List<TaskItem> items = new ArrayList<>();
    for (Node block : source.document().getChildren()) {
      if (block instanceof Heading heading) {
        collector.section = PlainTextCollector.of(heading).text();
      } else {
        collector.addItem(block, items);
      }
    }
    return items;
  }

  private void addItem(Node block, List<TaskItem> items) {
    if (block instanceof TaskListItem task) {
      items.add(read(task));
    } else {
      addItemsBelow(block, items);
    }
  }

  private void addItemsBelow(Node block, List<TaskItem> items) {
    for (Node child : block.getChildren()) {
      if (child instanceof Block) {
        addItem(child, items);
      }
    }
  }

  private TaskItem read(TaskListItem task) {
    Node first = task.getFirstChild();
    TextBlock own =
        first instanceof Paragraph || first instanceof Heading
            ? new TextBlock(PlainTextCollector.of(first), ItemAttributes.of(first))
            : NOTHING;
    List<TaskItem> children = new ArrayList<>();
    addItemsBelow(task, children);
    return new TaskItem(
        own.text(),
        own.attributes(),
        section,
        source.locationOf(task),
        task.isItemDoneMarker(),
        children);
  }

  private record TextBlock(PlainText text, ItemAttributes attributes) {}
}
