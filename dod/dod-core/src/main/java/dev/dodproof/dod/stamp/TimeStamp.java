package dev.dodproof.dod.stamp;

/** What an authority was asked, and what it answered. Immutable. */
public final class TimeStamp {

  private final byte[] request;
  private final byte[] response;

  TimeStamp(byte[] request, byte[] response) {
    this.request = request.clone();
    this.response = response.clone();
  }

  /**
   * Returns the request.
   *
   * @return DER, a new array
   */
  public byte[] request() {
    return request.clone();
  }

  /**
   * Returns the response.
   *
   * @return DER, a new array
   */
  public byte[] response() {
    return response.clone();
  }
}
