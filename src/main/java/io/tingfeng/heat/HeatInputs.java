package io.tingfeng.heat;

/**
 * All that a reading was made of, so that it can be made again bit for bit by the same formula.
 *
 * @param picture without texts
 */
public record HeatInputs(BrandPicture picture, Thresholds thresholds) {

  /** The reading that they make. */
  public HeatReading read() {
    return HeatIndex.read(picture, thresholds);
  }
}
