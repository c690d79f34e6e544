package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.BitSet;

/** Turns the inline nodes of a block into {@link PlainText}. */
final class PlainTextCollector {

  private final StringBuilder text = new StringBuilder();
  private final BitSet shielded = new BitSet();
  private boolean pendingBlank;

  private PlainTextCollector() {}

  /** Returns the plain text of a block's inline children. */
  static PlainText of(Node block) {
    PlainTextCollector collector = new PlainTextCollector();
    collector.addChildren(block, false);
    return new PlainText(collector.text.toString(), collector.shielded);
  }

  private void addChildren(Node parent, boolean shield) {
    for (Node child : parent.getChildren()) {
      add(child, shield);
    }
  }

  private void add(Node node, boolean shield) {
    if (node instanceof AttributesNode attributes) {
      if (!ItemAttributes.isAttributes(attributes)) {
        append(attributes.getChars(), shield);
      }
    } else if (node instanceof Code code) {
      append(code.getText(), true);
    } else if (node instanceof AutoLink link) {
      append(link.getText(), true);
    } else if (node instanceof RefNode reference && !reference.isDefined()) {
      append(reference.getChars().unescape(), shield);
    } else if (node instanceof LinkNodeBase || node instanceof RefNode) {
      addChildren(node, true);
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      pendingBlank = true;
    } else if (node instanceof HtmlEntity || node instanceof Text) {
      append(node.getChars().unescape(), shield);
    } else if (!(node instanceof HtmlInline || node instanceof HtmlInlineComment)) {
      addChildren(node, shield);
    }
  }

  private void append(CharSequence characters, boolean shield) {
    for (int i = 0; i < characters.length(); i++) {
      char character = characters.charAt(i);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        pendingBlank = true;
      } else {
        appendVisible(character, shield);
      }
    }
  }

  private void appendVisible(char character, boolean shield) {
    if (pendingBlank && !text.isEmpty()) {
      text.append(' ');
    }
    pendingBlank = false;
    if (shield) {
      shielded.set(text.length());
    }
    text.append(character);
  }
}
