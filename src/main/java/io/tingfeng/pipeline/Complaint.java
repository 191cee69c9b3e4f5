package io.tingfeng.pipeline;

import io.tingfeng.complaint.Customer;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the lexicons say of one complaint: what it is about, how grave it is, who speaks.
 *
 * @param type the complaint type from the top of the tree down, when it is negative and has one
 */
public record Complaint(
    Negativity negativity,
    Optional<String> type,
    Grievance grievance,
    Set<String> sensitive,
    Customer customer) {

  /** The complaint of a mention, as the lexicons in force read it. */
  public static Complaint of(Mention mention, Vocabulary words) {
    String wording = mention.post().wording();
    return new Complaint(
        mention.negativity(),
        mention.grievance().type().map(words.complaints()::path),
        mention.grievance(),
        mention.sensitive(),
        words.customers().read(wording));
  }

  /** The complaint of any text; it need not name a watched brand. */
  public static Complaint in(String text, Vocabulary words) {
    Post post =
        new Post(
            new PostId(new SourceId("complaint"), ""),
            Optional.empty(),
            "",
            text,
            Optional.empty(),
            Optional.empty(),
            Instant.EPOCH,
            Engagement.UNKNOWN,
            Standing.NONE);
    Negativity negativity = words.scorer().score(text);
    // Headlines are weighed by where the brand stands; a text without one as if it stood first.
    List<Sighting> first = List.of(new Sighting(new BrandId("any"), "", 0, 0));
    Grievance grievance = words.grievances().read(post, first, negativity.tone());
    return new Complaint(
        negativity,
        grievance.type().map(words.complaints()::path),
        grievance,
        words.sensitive().categories(text),
        words.customers().read(text));
  }
}
