import { isLead, type Program } from '../program/program.ts';
import type { Actor } from './actor.ts';

/** Leads run a program: set up, invite, propose, release, see its facts and the scores that may be shown. */
export const mayRun = (actor: Actor, program: Program): boolean =>
  actor.tenantId === program.tenantId && isLead(program, actor.personId);

/** Administrators name leads and see set-up data, never progress of people. */
export const maySee = (actor: Actor, program: Program): boolean =>
  mayRun(actor, program) || (actor.tenantId === program.tenantId && actor.admin);

/** A program is created by an administrator, or by somebody who leads one already. */
export const mayCreateProgram = (actor: Actor, programs: readonly Program[]): boolean =>
  actor.admin || programs.some((p) => mayRun(actor, p));
