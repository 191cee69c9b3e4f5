package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.people.Account;
import io.tingfeng.people.Caller;
import io.tingfeng.pipeline.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * What one caller sees: the brands of their account and nothing of others. All pages and answers
 * look through it, so that no address leads past it. What is not seen is not there.
 */
public final class Sight {
  private final Caller caller;
  private final List<Brand> brands;

  private Sight(Caller caller, Vocabulary vocabulary) {
    this.caller = caller;
    this.brands =
        vocabulary.brands().stream().filter(brand -> caller.account().sees(brand.id())).toList();
  }

  /** The sight of whoever asks. */
  public static Sight of(Context ctx, Answers answers) {
    return new Sight(Gate.known(ctx), answers.vocabulary().get());
  }

  /** The brands in the order of their file. */
  public List<Brand> brands() {
    return brands;
  }

  /** Whether a brand is seen. */
  public boolean sees(BrandId brand) {
    return caller.account().sees(brand);
  }

  /** Whether all is seen, posts without a brand included. */
  public boolean isWhole() {
    return account().brands().isEmpty();
  }

  /** A brand by its id. */
  public Brand brand(String id) {
    return brands.stream()
        .filter(brand -> brand.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundResponse("there is no such brand"));
  }

  /** A question cut to what is seen. */
  public MentionQuery over(MentionQuery query) {
    if (isWhole()) {
      return query;
    }
    List<MentionQuery> own =
        account().brands().stream().<MentionQuery>map(MentionQuery.OfBrand::new).toList();
    return new MentionQuery.And(List.of(new MentionQuery.Or(own), query));
  }

  /** A mention by its name. */
  public Mention mention(MentionIndex index, String id) {
    Optional<Mention> found =
        index
            .search(
                over(new MentionQuery.WithId(new MentionId(id))), MentionIndex.Sort.NEWEST, 0, 1)
            .mentions()
            .stream()
            .findFirst();
    return found.orElseThrow(() -> new NotFoundResponse("there is no such mention"));
  }

  private Account account() {
    return caller.account();
  }
}
