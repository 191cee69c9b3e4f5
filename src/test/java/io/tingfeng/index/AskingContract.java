package io.tingfeng.index;

import static io.tingfeng.index.SampleMention.NOON;
import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.MentionIndex.Count;
import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery.And;
import io.tingfeng.index.MentionQuery.Has;
import io.tingfeng.index.MentionQuery.Is;
import io.tingfeng.index.MentionQuery.Near;
import io.tingfeng.index.MentionQuery.Not;
import io.tingfeng.index.MentionQuery.OfBrand;
import io.tingfeng.index.MentionQuery.OfPost;
import io.tingfeng.index.MentionQuery.OfTone;
import io.tingfeng.index.MentionQuery.Or;
import io.tingfeng.index.MentionQuery.Text;
import io.tingfeng.index.MentionQuery.WithId;
import io.tingfeng.model.Authority;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Tone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every engine finds by texts, fields and questions made of them. */
public abstract class AskingContract extends CountingContract {
  @Test
  void ordersAreWhatTheirNamesSay() {
    put(post("old").at(NOON).negative(0.9).reposted(5).build());
    put(post("mid").at(NOON.plusSeconds(1)).negative(0.2).reposted(50).build());
    put(post("new").at(NOON.plusSeconds(2)).negative(0.6).reposted(7).build());

    assertThat(ids(ALL, Sort.NEWEST)).containsExactly("new", "mid", "old");
    assertThat(ids(ALL, Sort.OLDEST)).containsExactly("old", "mid", "new");
    assertThat(ids(ALL, Sort.MOST_NEGATIVE)).containsExactly("old", "new", "mid");
    assertThat(ids(ALL, Sort.MOST_REPOSTED)).containsExactly("mid", "new", "old");
    assertThat(ids(ALL, Sort.BEST_MATCH)).containsExactly("new", "mid", "old");
  }

  @Test
  void aWordOfItsOwnMatchesBetterThanAPartOfAnother() {
    put(
        post("across")
            .saying("研究生命令人头疼的事")
            .words("研究生", "命令", "人", "头疼", "事")
            .at(NOON.plusSeconds(9))
            .build());
    put(post("own").saying("研究生命的起源").words("研究", "生命", "起源").at(NOON).build());

    assertThat(ids(new Text("生命"), Sort.BEST_MATCH)).containsExactly("own", "across");
  }

  @Test
  void textIsFoundWhereverItStands() {
    put(post("1").saying("這台ＡＢＣ充電寶，昨晚自燃了😡").build());

    for (String wanted : List.of("充电宝", "電寶，昨", "abc充", "B", "燃了😡", "😡", "了", "这台ABC充电宝")) {
      assertThat(ids(new Text(wanted))).as(wanted).containsExactly("1");
    }
    for (String absent : List.of("充宝", "昨晚了", "😠", "宝电", "abcd")) {
      assertThat(ids(new Text(absent))).as(absent).isEmpty();
    }
  }

  @Test
  void textIsFoundExactlyWhereAScanFindsIt() {
    SampleText text = new SampleText(20_261_120);
    List<Mention> posts = text.posts(10_000);
    posts.forEach(mention -> index.put(mention.post().id(), List.of(mention)));
    index.refresh();

    Map<String, String> folded = SampleText.folded(posts);
    for (String wanted : text.wanted(posts, 200)) {
      List<String> found = idsAll(new Text(wanted));
      // Sets, since AssertJ compares lists in any order by trying every pair.
      assertThat(Set.copyOf(found)).as(wanted).isEqualTo(SampleText.scan(folded, wanted));
      assertThat(found).as(wanted).hasSize(Set.copyOf(found).size());
    }
  }

  @Test
  void textsAreNearWhenFewCharactersStandBetween() {
    put(post("1").saying("这台充電寶，昨晚自燃了").build());

    assertThat(ids(new Near("充电宝", "自燃", 3))).containsExactly("1");
    assertThat(ids(new Near("自燃", "充电宝", 3))).containsExactly("1");
    assertThat(ids(new Near("充电宝", "自燃", 2))).isEmpty();
    assertThat(ids(new Near("电宝", "，昨", 0))).containsExactly("1");
    assertThat(ids(new Near("电宝", "燃了", 4))).containsExactly("1");
    assertThat(ids(new Near("电宝", "燃了", 3))).isEmpty();
    assertThat(ids(new Near("充电宝", "电宝，", 9))).isEmpty();
    assertThat(ids(new Near("充电宝", "冒烟", 100))).isEmpty();
  }

  @Test
  void questionsCombine() {
    put(post("1").of("weiting").saying("漏水").negative(0.9).build());
    put(post("2").of("weiting").saying("好喝").negative(0.1).build());
    put(post("3").of("lanhe").saying("漏水").negative(0.9).build());

    OfTone ill = new OfTone(Tone.NEGATIVE);
    assertThat(ids(new And(List.of(new OfBrand(WEITING), ill)))).containsExactly("1");
    assertThat(ids(new Or(List.of(new Text("好喝"), new OfBrand(new BrandId("lanhe"))))))
        .containsExactlyInAnyOrder("2", "3");
    assertThat(ids(new Not(ill))).containsExactly("2");
    assertThat(ids(new And(List.of(new Not(ill), new Not(new Text("好喝")))))).isEmpty();
    assertThat(ids(new Not(new Not(ill)))).containsExactlyInAnyOrder("1", "3");
    assertThat(ids(new Or(List.of(new Not(ill), new Not(new OfBrand(WEITING))))))
        .containsExactlyInAnyOrder("2", "3");
    assertThat(ids(new And(List.of()))).hasSize(3);
    assertThat(ids(new Or(List.of()))).isEmpty();
  }

  @Test
  void everyFieldIsFoundByItsValueWhateverItsCaseWidthAndScript() {
    put(
        post("1")
            .of("weiting")
            .from("daily", "晨光日報", "news", Authority.PROVINCIAL)
            .by("Ａ記者")
            .negative(0.9)
            .complains("产品质量", 0.4)
            .sensitive("食品安全", "未成年人")
            .words("漏水")
            .build());
    put(post("2").build());

    var values =
        List.of(
            new Is(Facet.BRAND, "weiting"),
            new Is(Facet.SOURCE, "daily"),
            new Is(Facet.SOURCE, "晨光日报"),
            new Is(Facet.PLATFORM, "NEWS"),
            new Is(Facet.AUTHORITY, "provincial"),
            new Is(Facet.AUTHOR, "a记者"),
            new Is(Facet.TONE, "negative"),
            new Is(Facet.COMPLAINT_TYPE, "产品质量"),
            new Is(Facet.SENSITIVE, "未成年人"),
            new Is(Facet.WORD, "漏水"));

    assertThat(values).allSatisfy(value -> assertThat(ids(value)).containsExactly("1"));
    assertThat(ids(new Has(Facet.SENSITIVE))).containsExactly("1");
    assertThat(ids(new Has(Facet.WORD))).containsExactly("1");
    assertThat(ids(new Has(Facet.SOURCE))).hasSize(2);
  }

  @Test
  void oneMentionAndOnePostAreFoundByName() {
    Mention weiting = post("1").of("weiting").build();
    index.put(weiting.post().id(), List.of(weiting, post("1").of("lanhe").build()));
    put(post("2").of("weiting").build());

    assertThat(found(new WithId(weiting.id()))).containsExactly(weiting);
    assertThat(found(new OfPost(weiting.post().id()))).hasSize(2);
  }

  @Test
  void countsOfValuesAreExactAndLargestFirst() {
    putMany(1_200);
    put(post("x").from("b-source", "乙", "weibo", Authority.USER).sensitive("甲", "乙").build());
    put(post("y").from("b-source", "乙", "weibo", Authority.USER).sensitive("甲").build());

    assertThat(index.top(ALL, Facet.SOURCE, 10))
        .containsExactly(new Count("forum-a", 1_200), new Count("b-source", 2));
    assertThat(index.top(ALL, Facet.SOURCE, 1)).hasSize(1);
    assertThat(index.top(ALL, Facet.SENSITIVE, 10))
        .containsExactly(new Count("甲", 2), new Count("乙", 1));
    assertThat(index.top(ALL, Facet.BRAND, 10)).isEmpty();
    assertThat(index.top(new Is(Facet.PLATFORM, "weibo"), Facet.AUTHORITY, 10))
        .containsExactly(new Count("user", 2));
  }

  @Test
  void aWordIsCountedOnceAMention() {
    put(post("1").words("漏水", "漏水", "杯子").build());
    put(post("2").words("漏水").build());

    assertThat(index.top(ALL, Facet.WORD, 10))
        .containsExactly(new Count("漏水", 2), new Count("杯子", 1));
  }

  @Test
  void valuesOfHostileLengthAreKeptAndFound() {
    String endless = "很".repeat(40_000);
    put(post(endless).by(endless).saying(endless).words(endless).build());

    assertThat(found(new Is(Facet.AUTHOR, endless))).hasSize(1);
    assertThat(found(new Text("很很很很很"))).hasSize(1);
    assertThat(found(new Is(Facet.WORD, endless))).hasSize(1);
    assertThat(found(ALL).get(0).post().author()).contains(endless);
  }
}
