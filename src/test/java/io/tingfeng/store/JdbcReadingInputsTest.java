package io.tingfeng.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tingfeng.heat.BrandPicture;
import io.tingfeng.heat.HeatInputs;
import io.tingfeng.heat.SamplePicture;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.model.PostId;
import io.tingfeng.model.SourceId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbcReadingInputsTest {
  private final Database database = Database.inMemory();
  private final JdbcReadingStore readings = new JdbcReadingStore(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatAReadingWasMadeOfGoesWithAPostThatIsErased() {
    BrandPicture picture = SamplePicture.silent().mentions(3, post -> post).build();
    HeatInputs inputs = new HeatInputs(picture, Thresholds.DEFAULTS);
    readings.save(inputs.read(), inputs);
    PostId post = picture.recent().getFirst().post().id();
    assertThat(readings.inputs(picture.brand(), picture.at())).isPresent();

    assertThat(readings.forgetInputs(List.of(new PostId(new SourceId("other"), "none")))).isZero();
    assertThat(readings.inputs(picture.brand(), picture.at())).isPresent();
    assertThat(readings.forgetInputs(List.of(post))).isEqualTo(1);
    assertThat(readings.inputs(picture.brand(), picture.at())).isEmpty();
    assertThat(readings.last(picture.brand())).as("the reading stays").isPresent();
  }
}
