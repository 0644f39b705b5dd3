// The name of a file of dist/ in, its exports out, a little sooner than by require(): V8's compiled form of the file is
// kept in the user's own cache folder. Node 22 can do that itself; this is for Node 20. Promised: a cache that is
// missing, stale, broken or not ours changes nothing but the time. POLICYCHECK_NO_CACHE=1 turns it off.
'use strict';

const fs = require('node:fs');
const module_ = require('node:module');
const path = require('node:path');

const DIST = path.join(__dirname, '..', 'dist');
const MAGIC = `policycheck 1 ${process.version} ${process.arch}\n`;

exports.load = (name) => {
  if (process.env.POLICYCHECK_NO_CACHE === '1') return require(path.join(DIST, name));
  const cache = folder();
  if (!module_.enableCompileCache) return loader(cache)(name);
  if (made(cache)) module_.enableCompileCache(cache);
  return require(path.join(DIST, name));
};

function folder() {
  const home =
    process.env.XDG_CACHE_HOME || path.join(process.env.HOME || process.env.LOCALAPPDATA || '', '.cache');
  return path.isAbsolute(home) ? path.join(home, 'policycheck') : undefined;
}

/** A require() for the files of dist/, which ask for one another as `./name.cjs`. */
function loader(cache) {
  const { Script } = require('node:vm');
  const loaded = new Map();
  // Written at the end, all by one listener: Node warns of more than ten.
  const unwritten = [];
  process.once('exit', () => {
    for (const { name, source, script } of unwritten) write(cache, name, source, script);
  });
  const load = (name) => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const filename = path.join(DIST, name);
    const source = fs.readFileSync(filename);
    const kept = read(cache, name, source);
    const script = new Script(
      `(function (exports, require, module, __filename, __dirname) {${source.latin1Slice()}\n})`,
      {
        filename,
        cachedData: kept,
      },
    );
    if (!kept || script.cachedDataRejected) unwritten.push({ name, source, script });
    const fresh = { exports: {} };
    loaded.set(name, fresh);
    script.runInThisContext().call(fresh.exports, fresh.exports, wanted, fresh, filename, DIST);
    return fresh.exports;
  };
  const wanted = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  return load;
}

/**
 * V8 believes what it is given: it runs the old code for a new source of the same length, and dies of one wrong byte.
 * So the source is kept beside its compiled form and compared, and the compiled form is kept twice: comparing is far
 * cheaper than a checksum.
 */
function read(cache, name, source) {
  try {
    if (!ours(cache)) return undefined;
    const kept = fs.readFileSync(file(cache, name, source));
    const end = MAGIC.length + source.length;
    const size = (kept.length - end) / 2;
    const fits =
      Number.isInteger(size) &&
      kept.latin1Slice(0, MAGIC.length) === MAGIC &&
      source.equals(kept.subarray(MAGIC.length, end));
    const data = kept.subarray(end, end + size);
    return fits && data.equals(kept.subarray(end + size)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: written beside its place, then moved. */
function write(cache, name, source, script) {
  try {
    if (!made(cache)) return;
    const data = script.createCachedData();
    const place = file(cache, name, source);
    const beside = `${place}.${process.pid}`;
    fs.writeFileSync(beside, Buffer.concat([Buffer.from(MAGIC), source, data, data]), {
      mode: 0o600,
      flag: 'wx',
    });
    fs.renameSync(beside, place);
  } catch {
    // The cache is a comfort: a full disk or a read-only home must not be the user's concern.
  }
}

function file(cache, name, source) {
  return path.join(cache, `${name}-${source.length}-${process.version}-${process.arch}`);
}

function made(cache) {
  try {
    if (cache !== undefined) fs.mkdirSync(cache, { recursive: true, mode: 0o700 });
    return ours(cache);
  } catch {
    return false;
  }
}

/** What others may write to, we do not run. */
function ours(cache) {
  if (cache === undefined) return false;
  const { uid, mode } = fs.statSync(cache);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
