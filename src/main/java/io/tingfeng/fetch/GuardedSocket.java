package io.tingfeng.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** A socket that asks the guard at the last moment before it connects. */
class GuardedSocket extends Socket {
  private final AddressGuard guard;

  GuardedSocket(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public final void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public final void connect(SocketAddress endpoint, int timeout) throws IOException {
    if (!(endpoint instanceof InetSocketAddress place)
        || place.isUnresolved()
        || !guard.allows(place.getAddress())) {
      throw new WireException(Cause.PRIVATE_ADDRESS, "not a public address: " + endpoint);
    }
    open(endpoint, timeout);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return ReadBudget.charged(super.getInputStream());
  }

  /** Connects; apart so that a test can see what would be connected to without doing it. */
  void open(SocketAddress endpoint, int timeout) throws IOException {
    super.connect(endpoint, timeout);
  }
}
