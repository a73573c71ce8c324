import type { Problem } from '../../contracts/fields.ts';

/** What went wrong with a call; `code` is what screens branch on, never the text. */
export class ApiError extends Error {
  readonly code: string;
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  readonly reference: string | null;
  /** With 412: what is there now; to be read by the route's contract. */
  readonly current: unknown;
  readonly fields: readonly { readonly path: string; readonly message: string }[];

  constructor(problem: Pick<Problem, 'code' | 'status' | 'title'> & Partial<Problem>) {
    super(problem.title);
    this.name = 'ApiError';
    this.code = problem.code;
    this.status = problem.status;
    this.reference = problem.reference ?? null;
    this.current = problem.current;
    this.fields = problem.fields ?? [];
  }
}

/** No answer came: the network or the server is away. Trying again is safe for reads only. */
export const noAnswer = (): ApiError => new ApiError({ code: 'noAnswer', status: 0, title: 'No answer' });

/** An answer came that the contract does not know. */
export const strangeReply = (status: number): ApiError =>
  new ApiError({ code: 'strangeReply', status, title: 'The answer could not be read' });

export const noSignIn = (): ApiError =>
  new ApiError({ code: 'signIn', status: 401, title: 'Sign-in was not possible' });

export const codeOf = (error: unknown): string => (error instanceof ApiError ? error.code : 'unexpected');
