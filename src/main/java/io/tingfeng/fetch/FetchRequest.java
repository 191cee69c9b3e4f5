package io.tingfeng.fetch;

import io.tingfeng.model.SourceProfile;
import java.net.URI;

/**
 * A wish for one page.
 *
 * @param profile the source that asks; its pace and headers apply
 * @param address an http or https address
 * @param validators what to ask "has it changed?" with
 */
public record FetchRequest(SourceProfile profile, URI address, Validators validators) {}
