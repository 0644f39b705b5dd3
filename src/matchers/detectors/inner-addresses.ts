// Addresses of an inner network: private ranges of IP addresses, hosts that end in .internal, .corp, .lan or .local, hosts of one
// word behind a scheme (http://wiki/), paths to files of a computer. In: a document. Out: places. Addresses set aside for
// examples, this very computer, factory settings of home routers, versions and whole ranges are none. Linear.

import type { Document } from '../../language/document.ts';
import type { Stretch } from '../matcher.ts';
import { withoutOverlaps } from './documents.ts';

/** 10/8, 172.16/12, 192.168/16, 169.254/16, as in RFC 1918 and 3927. */
const PRIVATE =
  /(?<![\w.-])(?:https?:\/\/|ssh:\/\/|ftp:\/\/)?(?:10\.\d{1,3}\.\d{1,3}\.\d{1,3}|192\.168\.\d{1,3}\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])\.\d{1,3}\.\d{1,3}|169\.254\.\d{1,3}\.\d{1,3})(?![\w-]|\.\d)(?::\d{1,5})?(?:\/[^\s<>"”’),;]{0,300})?/g;
/** As routers come from the factory, and as everybody's help pages print them; the first and the last of a range. */
const FACTORY =
  /^(?:192\.168\.(?:0|1|2|8|10|50|100|178)\.(?:0|1|254|255)|10\.0\.(?:0|1)\.(?:0|1|138|255)|10\.1\.1\.1|10\.1\.10\.1|172\.16\.0\.[01]|169\.254\.169\.254|169\.254\.0\.0)$/;
const RANGE = /\.0(?:\.0)?\/\d{1,2}$|\.0\.0$/;
/** A figure in four parts is an address only where something says so: else it is a version. */
const OF_NETWORKS =
  /\b(?:ip|ips|ipv4|address|addresses|host|hosts|hostname|server|servers|subnet|vlan|lan|network|router|gateway|firewall|switch|printer|nas|node|nodes|cluster|database|db|port|ports|proxy|vpn|dns|dhcp|ping|ssh|sftp|ftp|curl|telnet|rdp|nmap|intranet|dashboard|admin|console|login|log in|connect|connects|controller|plc|scada|camera|cameras|endpoint|box|machine|vm|container|pod|reach|listens|listening|bind|jenkins|grafana|kibana|redis|postgres|mysql|mongodb|at)\b/i;
const OF_VERSIONS =
  /(?:\bv|\bver\.?|\bversions?|\brelease|\breleases|\bbuild|\bupdate|\bupgrade(?:d)?(?: to| from)?|\bfirmware|\bsdk|\bios|\bmacos|\bandroid|\bpatch|\bsection|\bchapter|\bclause|§|\barticle)[ ]{0,2}$/i;

const NAME = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const REST = '(?::\\d{1,5})?(?:\\/[^\\s<>"”’),;]{0,300})?';
/** In small letters: “.Internal” is where a blank is missing between two sentences. */
const INNER_HOST = new RegExp(
  `(?<![\\w@.-])(https?:\\/\\/)?((?:${NAME}\\.){1,6})(internal|intranet|corp|lan|local|localdomain|home\\.arpa)(?![\\w-]|\\.\\w)(${REST})`,
  'g',
);
/** Hosts that companies run inside, by their first label: with one of these, one label before the ending is enough. */
/** Printed in the handbooks of platforms: the same for everybody. */
const DOCUMENTED =
  /^(?:https?:\/\/)?(?:example\.|host\.docker\.|gateway\.docker\.|metadata\.google\.|[\w.-]+\.svc\.cluster\.)/i;
const HOSTY =
  /^(?:jira|wiki|confluence|git|gitlab|gitea|jenkins|ci|build|nexus|artifactory|sonar|grafana|kibana|prometheus|elastic|vault|consul|intranet|portal|sharepoint|mail|smtp|imap|vpn|proxy|ldap|ad|dc\d*|dns\d*|ns\d*|db\d*|sql\d*|mysql|postgres|redis|nas\d*|fs\d*|files?|backup\d*|print(?:er|ers)?\d*|esx\d*|vcenter|k8s|dev|test|staging|stage|prod|admin|api|app|web|www|srv\d*|server\d*|host\d*|hr|payroll|erp|crm|sap|helpdesk|status|monitor(?:ing)?|[a-z]+-?\d{1,4}|[a-z]+-[a-z0-9-]+)$/;
/** `http://wiki/start`: a host without an ending is known inside only. */
const BARE_HOST = new RegExp(`(?<![\\w/])https?:\\/\\/(${NAME})(?![\\w.@-])${REST}`, 'gi');
const THIS_COMPUTER =
  /^(?:localhost|localdomain|host|hostname|server|servername|yourserver|your-server|example|domain|site|path|url|link|\d+)$/i;
/** Where a site is run from, and what a server should show nobody. */
const ADMIN =
  /(?<![\w@.])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?::\d{1,5})?\/(?:wp-admin|phpmyadmin|adminer|actuator|cpanel|webmin|server-status|\.git|\.env|admin(?=\/?(?:login|[\s.,!?)]|$)))(?![\w-])[^\s<>"”’),;]{0,200}/gi;
const FILE = /(?<![\w/])file:\/{2,3}[^\s<>"”’),;]{3,300}/gi;

export function innerAddresses({ text }: Document): readonly Stretch[] {
  return withoutOverlaps([
    ...privateIps(text),
    ...innerHosts(text),
    ...bareHosts(text),
    ...places(FILE, text),
    ...places(ADMIN, text),
  ]);
}

function privateIps(text: string): readonly Stretch[] {
  return [...text.matchAll(PRIVATE)].flatMap(({ index, 0: found }) => {
    const written = found.replace(/[.:!?]+$/, '');
    const address = /\d+(?:\.\d+){3}/.exec(written)![0];
    const [start, end] = [index, index + written.length];
    const isAddress = address.split('.').every((part) => Number(part) < 256 && !/^0\d/.test(part));
    if (!isAddress || FACTORY.test(address) || RANGE.test(written)) return [];
    return written !== address || saysSo(text, start, end) ? [{ start, end }] : [];
  });
}

/** 192.168 and the like are nobody's version; 10.1.2.3 may be one. */
function saysSo(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  if (OF_VERSIONS.test(before)) return false;
  if (!text.startsWith('10.', start)) return true;
  return OF_NETWORKS.test(before.replace(/^.*[.!?]\s/s, '')) || OF_NETWORKS.test(text.slice(end, end + 40));
}

function innerHosts(text: string): readonly Stretch[] {
  return [...text.matchAll(INNER_HOST)].flatMap(
    ({ index, 0: found, 1: scheme, 2: labels = '', 4: rest = '' }) => {
      const names = labels.slice(0, -1).split('.');
      const sure = scheme !== undefined || rest !== '' || names.length > 1 || HOSTY.test(names[0]!);
      return sure && !DOCUMENTED.test(found)
        ? [{ start: index, end: index + found.replace(/[.:!?]+$/, '').length }]
        : [];
    },
  );
}

function bareHosts(text: string): readonly Stretch[] {
  return [...text.matchAll(BARE_HOST)].flatMap(({ index, 0: found, 1: host = '' }) =>
    THIS_COMPUTER.test(host) ? [] : [{ start: index, end: index + found.replace(/[.:!?]+$/, '').length }],
  );
}

function places(pattern: RegExp, text: string): readonly Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.replace(/[.:!?]+$/, '').length,
  }));
}
