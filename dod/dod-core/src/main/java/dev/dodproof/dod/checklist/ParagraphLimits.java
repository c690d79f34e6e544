package dev.dodproof.dod.checklist;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits that are checked between the block phase and the inline phase of the parser, when it is
 * known exactly where each paragraph begins and ends.
 *
 * <p>The inline phase looks, at many a mark, through the rest of the paragraph. Its work is
 * therefore bounded by marks times characters, summed over the paragraphs.
 *
 * <p>One instance serves one parse.
 */
final class ParagraphLimits {

  static final int MAX_LENGTH = 10_000;
  static final int MAX_BACKTICKS = 1_000;
  static final int MAX_BRACKETS = 500;
  static final long MAX_WORK = 30_000_000;

  private static final String MARKS = "`[]<&{\\!*_";

  private long work;

  /** Makes a parser check these limits; it then throws {@link ExcessException}. */
  void install(Parser.Builder builder) {
    builder.paragraphPreProcessorFactory(new BeforeReferences());
    builder.blockPreProcessorFactory(new BeforeHeadings());
  }

  private void check(Node block) {
    String text = block.getChars().toString();
    require(block, text.length(), MAX_LENGTH, "characters in one paragraph");
    require(block, count(text, "`"), MAX_BACKTICKS, "back-ticks in one paragraph");
    require(block, count(text, "["), MAX_BRACKETS, "opening brackets in one paragraph");
    work += (long) count(text, MARKS) * text.length();
    require(block, work, MAX_WORK, "steps (Markdown marks times characters, over all paragraphs)");
  }

  private static void require(Node block, long found, long limit, String unit) {
    if (found > limit) {
      throw new ExcessException(block.getStartOffset(), found + " " + unit, "at most " + limit);
    }
  }

  private static int count(String text, String wanted) {
    return (int) text.chars().filter(character -> wanted.indexOf(character) >= 0).count();
  }

  /** Says which limit a paragraph exceeds; never leaves the package. */
  static final class ExcessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String found;
    private final String expected;

    ExcessException(int offset, String found, String expected) {
      super(found);
      this.offset = offset;
      this.found = found;
      this.expected = expected;
    }

    Refusal refusal(LineIndex lines) {
      return new Refusal(lines.lineOf(offset), found, expected, "simplify the document");
    }
  }

  private final class BeforeReferences implements ParagraphPreProcessorFactory {

    @Override
    public ParagraphPreProcessor apply(ParserState state) {
      return (paragraph, parserState) -> {
        check(paragraph);
        return 0;
      };
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(ReferencePreProcessorFactory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
      return true;
    }
  }

  private final class BeforeHeadings implements BlockPreProcessorFactory {

    @Override
    public BlockPreProcessor apply(ParserState state) {
      return (parserState, block) -> check(block);
    }

    @Override
    public Set<Class<? extends Block>> getBlockTypes() {
      return Set.of(Heading.class);
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return true;
    }
  }
}
