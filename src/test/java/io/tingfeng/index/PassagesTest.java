package io.tingfeng.index;

import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.index.MentionQuery.And;
import io.tingfeng.index.MentionQuery.Not;
import io.tingfeng.index.MentionQuery.Or;
import io.tingfeng.index.MentionQuery.Text;
import io.tingfeng.model.Mention;
import io.tingfeng.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final Mention MENTION =
      post("1").titled("周末见闻").saying("今天天气不错。这台充電寶自燃了，店家拒绝退款。下次不买。").build();
  private static final String WORDING = MENTION.post().wording();

  @Test
  void everyPlaceOfAWordIsMarkedWhateverItsScript() {
    List<Span> places = Passages.of(new Text("充电宝"), MENTION).highlights();

    assertThat(places).singleElement().extracting(PassagesTest::words).isEqualTo("充電寶");
  }

  @Test
  void whatIsExcludedIsNotMarkedAndPlacesDoNotOverlap() {
    MentionQuery query =
        new And(List.of(new Or(List.of(new Text("自燃"), new Text("自燃了"))), new Not(new Text("天气"))));

    assertThat(Passages.of(query, MENTION).highlights())
        .extracting(PassagesTest::words)
        .containsExactly("自燃了");
  }

  @Test
  void theSentenceThatMattersHoldsTheMostOfWhatWasAsked() {
    MentionQuery query = new And(List.of(new Text("退款"), new Text("自燃"), new Text("天气")));

    assertThat(words(Passages.of(query, MENTION).sentence())).isEqualTo("这台充電寶自燃了，店家拒绝退款。");
    assertThat(words(Passages.of(new MentionQuery.All(), MENTION).sentence())).isEqualTo("周末见闻\n");
  }

  @Test
  void anEmptyTextHasAnEmptySentence() {
    Passages passages = Passages.of(new Text("退款"), post("2").saying("").build());

    assertThat(passages.highlights()).isEmpty();
    assertThat(passages.sentence()).isEqualTo(new Span(0, 0));
  }

  private static String words(Span span) {
    return WORDING.substring(span.start(), span.end());
  }
}
