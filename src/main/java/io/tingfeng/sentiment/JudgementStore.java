package io.tingfeng.sentiment;

import io.tingfeng.model.MentionId;
import java.util.List;
import java.util.Optional;

/** Keeps what people say of mentions. */
public interface JudgementStore {

  /** Keeps a judgement; an older one of the same mention gives way. */
  void save(Judgement judgement);

  Optional<Judgement> of(MentionId mention);

  /** Takes a judgement back; says whether there was one. */
  boolean remove(MentionId mention);

  /** All judgements in the order in which they were made. */
  List<Judgement> all();
}
