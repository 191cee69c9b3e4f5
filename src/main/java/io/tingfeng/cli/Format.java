package io.tingfeng.cli;

/** How results are printed. */
enum Format {
  TABLE,
  JSON,
  JSONL,
  CSV
}
