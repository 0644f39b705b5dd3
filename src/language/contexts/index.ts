// All contexts by the word that a rule uses for them.

import type { ContextName } from '../../model/condition.ts';
import { aboutOthers } from './about-others.ts';
import { aboutUs } from './about-us.ts';
import type { Context } from './context.ts';
import { firstPerson } from './first-person.ts';
import { future } from './future.ts';
import { hypothetical } from './hypothetical.ts';
import { instruction } from './instruction.ts';
import { negated } from './negated.ts';
import { past } from './past.ts';
import { question } from './question.ts';
import { quoted } from './quoted.ts';
import { reported } from './reported.ts';

export const contexts = {
  future,
  past,
  negated,
  question,
  quoted,
  reported,
  hypothetical,
  'first-person': firstPerson,
  'about-us': aboutUs,
  'about-others': aboutOthers,
  instruction,
} satisfies Record<ContextName, Context>;
