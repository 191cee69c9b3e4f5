package io.tingfeng.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tingfeng.model.BrandId;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Grievance;
import io.tingfeng.model.Grievance.Reason;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrievanceReaderTest {
  private static final Instant AT = Instant.parse("2026-11-19T01:00:00Z");

  @TempDir Path folder;
  private GrievanceReader reader;

  @BeforeEach
  void load() throws IOException {
    Files.writeString(
        folder.resolve("severity.txt"),
        "过期\tquality\t1\n"
            + "中毒\tharm\t1\n"
            + "被指\texposure\t0.8\n"
            + "道歉\tadmission\t1\n"
            + "回应\tresponse\t0.5\n"
            + "市监局\tauthority\t0.5\tregulator\n"
            + "新品\tpromotion\t-0.8\n"
            + "捐款\tpraise\t-0.8\n"
            + "网传\trumour\t0.4\n"
            + "质疑\taccuse\t0\n"
            + "起诉\tlaw\t1\n"
            + "起诉\tplaintiff\t0\n"
            + "抄袭\tlaw\t1\n"
            + "博主\tperson\t0\n"
            + "客服\tstaff\t0\n"
            + "曝光\texposure\t0.8\n"
            + "配置\tleak\t0\n"
            + "辟谣\tresponse\t0.5\n"
            + "辟谣\trefute\t0\n"
            + "崩了\toutage\t0.5\n"
            + "尿\tquality\t0.8\ttitle-only\n");
    Files.writeString(
        folder.resolve("complaint-types.txt"), "food-safety\t过期\nfood-safety\t异物\nrefund\t不退款\n");
    reader = new GrievanceReader(GrievanceLexicon.load(folder));
  }

  private Grievance read(String title, int place) {
    return read(title, "", Tone.NEUTRAL, place);
  }

  private Grievance read(String title, String text, Tone tone, int place) {
    Post post =
        new Post(
            new PostId(new SourceId("list"), title),
            Optional.empty(),
            title,
            text,
            Optional.empty(),
            Optional.of(AT),
            AT,
            Engagement.UNKNOWN,
            new Standing(
                place > 0 ? OptionalInt.of(place) : OptionalInt.empty(), OptionalLong.empty()));
    int at = post.wording().indexOf("苇汀");
    return reader.read(post, List.of(new Sighting(new BrandId("tea"), "苇汀", at, at + 2)), tone);
  }

  @Test
  void aGraveWordIsACrisisByItself() {
    assertThat(read("苇汀使用过期原料", 0).points()).isCloseTo(1.0, within(1e-9));
  }

  @Test
  void onlyTheStrongestWordOfAClassCountsAndFurtherClassesAddALittle() {
    Grievance grievance = read("苇汀被指过期致人中毒", 0);

    assertThat(grievance.classes()).contains("harm", "quality", "exposure");
    assertThat(grievance.points()).isCloseTo(1.4, within(1e-9));
  }

  @Test
  void praiseAndPromotionSubtractButLessBesideHarm() {
    assertThat(read("苇汀捐款助学", 0).points()).isNegative();
    assertThat(read("苇汀新品被指过期", 0).points()).isGreaterThan(0.8);
  }

  @Test
  void aBareNameInTheTopTenIsACrisisAndFurtherDownItIsNot() {
    assertThat(read("苇汀", 3).points()).isGreaterThanOrEqualTo(0.9);
    assertThat(read("#苇汀#", 30).points()).isLessThan(0.9);
  }

  @Test
  void aBrandThatIsOnlyAPropCountsForLess() {
    double subject = read("苇汀过期风波", 0).points();
    double prop = read("男子持刀威胁店员抢走过期苇汀", 0).points();

    assertThat(prop).isLessThan(subject);
  }

  @Test
  void aBrandThatSuesIsNotTheCulprit() {
    assertThat(read("苇汀起诉云岫抄袭", 0).points()).isCloseTo(0.4, within(1e-9));
    assertThat(read("苇汀集团已正式起诉云岫抄袭", 0).points()).isCloseTo(0.4, within(1e-9));
    assertThat(read("云岫起诉苇汀抄袭", 0).points()).isCloseTo(1.0, within(1e-9));
  }

  @Test
  void anApologyOfSomebodyElseIsNoAdmission() {
    assertThat(read("苇汀对比测试博主道歉", 0).points()).isNegative();
    assertThat(read("苇汀道歉", 0).points()).isCloseTo(1.0, within(1e-9));
  }

  @Test
  void whatIsExposedOfANewModelIsNoExposure() {
    assertThat(read("苇汀新机配置曝光", 0).points()).isZero();
    assertThat(read("苇汀后厨曝光", 0).points()).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void theAnswerOfARivalIsNotTheBrandsOwn() {
    assertThat(read("云岫回应苇汀", 0).points()).isZero();
    assertThat(read("客服回应苇汀", 0).points()).isCloseTo(0.5, within(1e-9));
    assertThat(read("市监局回应苇汀", 0).points()).isGreaterThan(0.5);
    assertThat(read("全网等苇汀一个回应", 0).points()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aRumourThatIsDeniedWeighsHalf() {
    assertThat(read("苇汀辟谣使用过期原料", 0).points()).isLessThan(read("苇汀回应使用过期原料", 0).points() * 0.6);
  }

  @Test
  void whoIsAccusedByAnotherIsNoBystander() {
    assertThat(read("云州市监局点名查处苇汀过期", 0).reasons())
        .extracting(Reason::wordClass)
        .contains("regulator")
        .doesNotContain("bystander");
  }

  @Test
  void anOutageIsHalfACrisis() {
    assertThat(read("苇汀崩了", 0).points()).isCloseTo(0.5, within(1e-9));
    assertThat(read("苇汀崩了网传", 0).points()).isCloseTo(0.7, within(1e-9));
  }

  @Test
  void aWordForTitlesAloneIsNotMetInATextWithoutTitle() {
    assertThat(read("苇汀喝出尿", 0).points()).isCloseTo(0.8, within(1e-9));
    assertThat(read("", "苇汀喝出尿", Tone.NEUTRAL, 0).points()).isZero();
  }

  @Test
  void theReasonsAddUpToThePoints() {
    Grievance grievance = read("市监局回应苇汀过期网传", 5);

    assertThat(grievance.reasons().stream().mapToDouble(Reason::points).sum())
        .isCloseTo(grievance.points(), within(1e-9));
  }

  @Test
  void theNameItselfIsNeverAWord() throws IOException {
    Files.writeString(folder.resolve("severity.txt"), "苇汀\tharm\t1\n");
    reader = new GrievanceReader(GrievanceLexicon.load(folder));

    assertThat(read("苇汀在澜州开店", 0).points()).isZero();
  }

  @Test
  void onlyANegativeMentionHasAComplaintType() {
    assertThat(read("退款", "苇汀饮品有异物，不退款，过期", Tone.NEGATIVE, 0).type()).contains("food-safety");
    assertThat(read("退款", "苇汀饮品有异物", Tone.NEUTRAL, 0).type()).isEmpty();
  }

  @Test
  void unknownClassesAndMissingTermsAreReportedTogether() throws IOException {
    Files.writeString(folder.resolve("severity.txt"), "过期\tfood\t1\n中毒\tharm\tmuch\n");
    Files.writeString(folder.resolve("complaint-types.txt"), "refund\n");

    assertThatThrownBy(() -> GrievanceLexicon.load(folder))
        .isInstanceOf(Problems.class)
        .hasMessageContaining("severity.txt:1")
        .hasMessageContaining("severity.txt:2")
        .hasMessageContaining("complaint-types.txt:1");
  }
}
