package io.tingfeng.privacy;

import java.time.Instant;

/**
 * A clear form under seal.
 *
 * @param post names the post, as {@link io.tingfeng.model.PostId#key}
 * @param body nonce and ciphertext, in Base64
 */
public record Sealed(String post, Instant at, String body) {}
