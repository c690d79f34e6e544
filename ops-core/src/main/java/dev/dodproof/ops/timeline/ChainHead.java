package dev.dodproof.ops.timeline;

/** The last link of a chain: what the next line has to continue. */
record ChainHead(long seq, String entryHash) {

  /** The head of a feed without a line. */
  static final ChainHead NONE = new ChainHead(-1, "0".repeat(64));

  static ChainHead of(TimelineRecord record) {
    return new ChainHead(record.seq(), record.entryHash());
  }

  /** Returns the head after the record, once that is known to continue this one. */
  ChainHead advance(TimelineRecord record) throws BadRecordException {
    if (record.seq() != seq + 1) {
      throw new BadRecordException(
          "seq is "
              + record.seq()
              + ", expected "
              + (seq + 1)
              + ": lines were removed, inserted or reordered");
    }
    if (!record.prevHash().equals(entryHash)) {
      throw new BadRecordException(
          "prev_hash is "
              + record.prevHash()
              + ", expected "
              + entryHash
              + ", the entry_hash of the line before: one of the two lines was replaced");
    }
    return of(record);
  }
}
