import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLineFeeds } from './line-ends.ts';
import { identityText, lazyText, textBuilder, through } from './mapped-text.ts';

type Step =
  | { readonly kind: 'copy' | 'skip' }
  | { readonly kind: 'replace' | 'insert'; readonly value: string };

const steps = fc.array(
  fc.record({
    length: fc.nat(5),
    step: fc.oneof(
      fc.constant<Step>({ kind: 'copy' }),
      fc.constant<Step>({ kind: 'skip' }),
      fc.record({
        kind: fc.constantFrom('replace' as const, 'insert' as const),
        value: fc.string({ maxLength: 4 }),
      }),
    ),
  }),
);

describe('a built text', () => {
  it('maps each copied sign to itself and each replaced one to all it stands for', () => {
    fc.assert(
      fc.property(steps, fc.string({ minLength: 100 }), (plan, source) => {
        const builder = textBuilder(source);
        const truth: { start: number; end: number }[] = [];
        let at = 0;
        for (const { length, step } of plan) {
          const end = Math.min(source.length, at + length);
          if (step.kind === 'copy') {
            builder.copy(at, end);
            for (let i = at; i < end; i++) truth.push({ start: i, end: i + 1 });
          } else if (step.kind === 'replace') {
            builder.replace(at, end, step.value);
            for (const _ of step.value.split('')) truth.push({ start: at, end });
          } else if (step.kind === 'insert') {
            builder.insert(step.value, at);
            for (const _ of step.value.split('')) truth.push({ start: at, end: at });
          }
          if (step.kind !== 'insert') at = end;
        }
        const { text, toSource } = builder.build();
        expect(text.length).toBe(truth.length);
        expect(truth.map((_, i) => toSource({ start: i, end: i + 1 }))).toEqual(truth);
        if (truth.length > 1) {
          const whole = { start: truth[0]!.start, end: truth.at(-1)!.end };
          expect(toSource({ start: 0, end: text.length })).toEqual(whole);
        }
      }),
    );
  });

  it('gives a span over pieces in another order than the source the stretch between them', () => {
    const builder = textBuilder('0123456789');
    builder.copy(6, 9);
    builder.copy(1, 3);
    expect(builder.build().toSource({ start: 1, end: 4 })).toEqual({ start: 1, end: 9 });
  });

  it('has an answer for empty texts and empty spans', () => {
    expect(textBuilder('abc').build().toSource({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
    const builder = textBuilder('abc');
    builder.copy(1, 3);
    expect(builder.build().toSource({ start: 2, end: 2 })).toEqual({ start: 3, end: 3 });
  });
});

describe('the other mapped texts', () => {
  it('shift, wait, and lead through one another', () => {
    let built = 0;
    const lazy = lazyText('bc', () => {
      built++;
      return identityText('bc', 1);
    });
    expect([lazy.text, built]).toEqual(['bc', 0]);
    const inner = textBuilder('bc');
    inner.copy(1, 2);
    expect(through(lazy, inner.build()).toSource({ start: 0, end: 1 })).toEqual({ start: 2, end: 3 });
    lazy.toSource({ start: 0, end: 1 });
    expect(built).toBe(1);
  });

  it('make line feeds of all line ends, with the way back', () => {
    const ends = fc.array(fc.constantFrom('a', ' ', '\r', '\n', '\r\n', '😀')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(ends, fc.nat(9), (text, base) => {
        const made = withLineFeeds(text, base);
        expect(made.text).toBe(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
        for (let i = 0; i < made.text.length; i++) {
          const { start, end } = made.toSource({ start: i, end: i + 1 });
          const written = text.slice(start - base, end - base);
          expect(/\r/.test(written) ? '\n' : written).toBe(made.text[i]);
        }
      }),
    );
  });
});
