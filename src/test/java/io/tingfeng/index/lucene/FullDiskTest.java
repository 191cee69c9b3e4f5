package io.tingfeng.index.lucene;

import static io.tingfeng.index.SampleMention.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tingfeng.index.IndexNotWritableException;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.Sort;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.SampleText;
import io.tingfeng.model.Mention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full takes nothing away that was kept, and says so. */
class FullDiskTest {
  private static final MentionQuery ALL = new MentionQuery.All();

  @TempDir private Path folder;

  /** A directory on a disk with so much room. */
  private static final class SmallDisk extends FilterDirectory {
    private long room = Long.MAX_VALUE;

    SmallDisk(Directory directory) {
      super(directory);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return bounded(super.createOutput(name, context));
    }

    private IndexOutput bounded(IndexOutput output) {
      return new FilterIndexOutput("bounded", output.getName(), output) {
        @Override
        public void writeByte(byte value) throws IOException {
          take(1);
          super.writeByte(value);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(bytes, offset, length);
        }
      };
    }

    private synchronized void take(int bytes) throws IOException {
      room -= bytes;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  private static void put(MentionIndex index, Mention mention) {
    index.put(mention.post().id(), List.of(mention));
  }

  private static long found(MentionIndex index) {
    return index.search(ALL, Sort.NEWEST, 0, 10).total();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100, 2_000, 20_000})
  void whatWasCommittedStaysReadableAndComesBackWhenThereIsRoom(long room) throws IOException {
    SmallDisk disk = new SmallDisk(FSDirectory.open(folder));
    try (LuceneMentionIndex index = LuceneMentionIndex.on("a small disk", disk)) {
      put(index, post("kept").saying("退款三个月没有到账").build());
      index.commit();
      index.refresh();
      disk.room = room;
      new SampleText(4).posts(400).forEach(mention -> put(index, mention));

      assertThatThrownBy(index::commit)
          .isInstanceOf(IndexNotWritableException.class)
          .hasMessageContaining("No space left on device");
      assertThat(index.status().fault()).isPresent();
      assertThat(found(index)).isEqualTo(1);
      assertThatThrownBy(() -> put(index, post("late").build()))
          .as("nothing is promised any more")
          .isInstanceOf(IndexNotWritableException.class);
    }

    try (LuceneMentionIndex again = LuceneMentionIndex.open(folder)) {
      assertThat(found(again)).isEqualTo(1);
      put(again, post("after").build());
      again.commit();
      again.refresh();
      assertThat(found(again)).isEqualTo(2);
    }
  }

  @Test
  void anIndexCannotBeBegunOnAFullDisk() throws IOException {
    SmallDisk disk = new SmallDisk(FSDirectory.open(folder));
    disk.room = 10;

    assertThatThrownBy(() -> LuceneMentionIndex.on("a small disk", disk))
        .isInstanceOf(IndexNotWritableException.class);
  }
}
