package io.tingfeng.index;

import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Fingerprint;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.Tone;
import io.tingfeng.text.Folding;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes texts of few characters, so that runs repeat, in both scripts, widths and cases. */
public final class SampleText {
  private static final String[] PIECES = {
    "充电宝", "充電寶", "自燃", "发热", "發熱", "客服", "ｋｆ", "KF", "kf", "ABC", "ａbＣ", "的", "了", "，", "！", "!",
    "😡", "😠", "漏水", "台湾", "臺灣", "12", "１２", "3", " ", "　", "\n", "中国", "中國", "国家", "电", "電", "宝"
  };

  private final Random random;

  public SampleText(long seed) {
    random = new Random(seed);
  }

  public List<Mention> posts(int count) {
    List<Mention> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      posts.add(SampleMention.post("t" + i).saying(sentence(1 + random.nextInt(30))).build());
    }
    return posts;
  }

  private String sentence(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  /** Half of them cut out of the posts, half made up. */
  List<String> wanted(List<Mention> posts, int count) {
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < count / 2; i++) {
      wanted.add(sentence(1 + random.nextInt(3)));
      int[] text = posts.get(random.nextInt(posts.size())).post().text().codePoints().toArray();
      int from = random.nextInt(text.length);
      int length = Math.min(text.length - from, 1 + random.nextInt(9));
      wanted.add(new String(text, from, length));
    }
    return wanted;
  }

  /** What posts say, folded, by their external ids. */
  static Map<String, String> folded(List<Mention> posts) {
    return posts.stream()
        .collect(
            Collectors.toMap(
                mention -> mention.post().id().externalId(),
                mention -> Folding.fold(mention.post().wording())));
  }

  /** The ids of the folded texts that hold some wanted characters. */
  static Set<String> scan(Map<String, String> folded, String wanted) {
    String sought = Folding.fold(wanted);
    return folded.entrySet().stream()
        .filter(text -> text.getValue().contains(sought))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  static Mention untimed(String externalId, Instant seenAt) {
    Mention timed = SampleMention.post(externalId).build();
    Post post = timed.post();
    return with(
        timed,
        new Post(
            post.id(),
            post.address(),
            post.title(),
            post.text(),
            post.author(),
            Optional.empty(),
            seenAt,
            post.engagement(),
            post.standing()));
  }

  private static Mention with(Mention mention, Post post) {
    return new Mention(
        mention.id(),
        mention.brand(),
        post,
        mention.outlet(),
        mention.sightings(),
        mention.negativity(),
        mention.grievance(),
        mention.sensitive(),
        mention.fingerprint(),
        mention.words());
  }

  /** A mention in which no part is empty, with characters that are hard to keep. */
  public static Mention fullMention() {
    BrandId brand = new BrandId("weiting");
    PostId id = new PostId(new SourceId("forum-a"), "帖子/1?x=é\ud800尾");
    Post post =
        new Post(
            id,
            Optional.of(URI.create("https://example.com/p/1?q=%E8%8B%87#a")),
            "葦汀茶飲 Cup",
            "杯子漏水😡，\ud83d客服不理\udc00",
            Optional.of("阿𠮷"),
            Optional.of(Instant.parse("2026-11-20T03:59:59.123456789Z")),
            Instant.parse("2026-11-20T04:00:00.000000001Z"),
            new Engagement(
                OptionalLong.of(Long.MAX_VALUE),
                OptionalLong.of(0),
                OptionalLong.empty(),
                OptionalLong.of(-1)),
            new Standing(OptionalInt.of(3), OptionalLong.of(1_234_567)));
    return new Mention(
        MentionId.of(id, Optional.of(brand)),
        Optional.of(brand),
        post,
        new Outlet("甲论坛", "forum", Authority.SELF_MEDIA, ChannelClass.MAJOR),
        List.of(new Sighting(brand, "苇汀茶饮", 0, 4)),
        new Negativity(
            0.875,
            Tone.NEGATIVE,
            List.of(
                new Cue(-1, -1, "", -1.5, Cue.Kind.PRIOR),
                new Cue(11, 13, "漏水", 3.25, Cue.Kind.TERM))),
        new Grievance(
            Optional.of("产品质量"),
            0.4,
            Set.of("quality", "harm", "law"),
            List.of(new Grievance.Reason("漏水", "quality", 0.4))),
        Set.of("食品安全", "未成年人", "涉外"),
        new Fingerprint(0xfedc_ba98_7654_3210L),
        List.of("苇汀", "茶饮", "cup", "杯子", "漏水", "客服", "", "杯子", "😡"));
  }
}
