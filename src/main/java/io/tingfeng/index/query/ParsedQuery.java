package io.tingfeng.index.query;

import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;

/** What a person asked for: the question and the order of its answers. */
public record ParsedQuery(MentionQuery query, Sort sort) {}
