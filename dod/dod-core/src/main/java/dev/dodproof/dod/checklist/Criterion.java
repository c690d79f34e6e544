package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.SourceLocation;
import java.util.Optional;

/**
 * One claim of a checklist that must be proven on its own: an item, or one clause of an item.
 *
 * @param id stable id, unique in the document
 * @param itemId id of the item it belongs to; equal to {@code id} unless the item has several
 *     clauses
 * @param text what it claims, Markdown marks removed: the item's text, or topic, colon and clause
 * @param location where its item stands in the document
 * @param builtIn the rule by which the evaluator proves it, if it is a built-in criterion
 */
public record Criterion(
    String id,
    String itemId,
    String text,
    SourceLocation location,
    Optional<BuiltInCriterion> builtIn) {}
