// A link as it is written, taken apart: scheme, who logs in, host, path, what follows the question mark. In: its text. Out: its
// parts, and whether a list of hosts names it. Pure: no address is looked up; what cannot be taken apart is undefined.

export interface LinkParts {
  /** `http`, `https`; '' where none is written. */
  readonly scheme: string;
  /** What stands before an @ in the address; '' in nearly all links. */
  readonly user: string;
  /** In small letters, without `www.` and without the port. */
  readonly host: string;
  readonly path: string;
  /** Names and values after the question mark or the #, as written. */
  readonly parameters: readonly Parameter[];
}

export interface Parameter {
  readonly name: string;
  readonly value: string;
}

const LINK = /^(?:(https?):\/\/)?(?:([^\s/?#@]{1,200})@)?([^\s/?#:@]{1,253})(?::\d{1,5})?([^?#]*)(.*)$/is;

export function linkOf(written: string): LinkParts | undefined {
  const parts = LINK.exec(written);
  if (!parts) return undefined;
  const [, scheme = '', user = '', host = '', path = '', rest = ''] = parts;
  return {
    scheme: scheme.toLowerCase(),
    user,
    host: host.toLowerCase().replace(/^www\./, ''),
    path,
    parameters: parametersOf(rest),
  };
}

function parametersOf(rest: string): readonly Parameter[] {
  return rest.split(/[?&#;]/).flatMap((part) => {
    const at = part.indexOf('=');
    return at > 0 ? [{ name: part.slice(0, at).toLowerCase(), value: part.slice(at + 1) }] : [];
  });
}

/** Does a list of the facts name the host: `halden.example`, `*.halden.example`, `halden.example/jobs`? */
export function isListed(
  { host, path }: Pick<LinkParts, 'host' | 'path'>,
  entries: readonly string[],
): boolean {
  return entries.some((entry) => {
    const listed = linkOf(entry.trim());
    if (!listed) return false;
    const sameHost = listed.host.startsWith('*.')
      ? host.endsWith(listed.host.slice(1))
      : host === listed.host;
    return sameHost && path.startsWith(listed.path.replace(/\/$/, ''));
  });
}
