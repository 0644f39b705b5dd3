// How long a text is in UTF-8, without making its bytes. In: any string. Out: the number of bytes; half of a surrogate
// pair counts as the replacement character that an encoder would write.

export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) length++;
    if (unit > 0x7ff) length++;
    // A whole pair is four bytes for its two units: three were counted for the first of them.
    if (isPair(text, at)) at++;
  }
  return length;
}

function isPair(text: string, at: number): boolean {
  const [high, low] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}
