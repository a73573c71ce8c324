import { randomUUID } from 'node:crypto';

/** A refusal of the sign-in service, in the shape that MSAL reads. */
export class EntraError extends Error {
  readonly status: number;
  readonly error: string;
  readonly number: number;
  readonly further: Readonly<Record<string, unknown>>;

  constructor(error: string, number: number, message: string) {
    super(message);
    this.error = error;
    this.number = number;
    this.status = error === 'invalid_client' ? 401 : 400;
    this.further =
      error === 'interaction_required' || error === 'invalid_grant'
        ? { suberror: error === 'interaction_required' ? 'basic_action' : 'consent_required' }
        : {};
  }

  body(): Record<string, unknown> {
    const trace = randomUUID();
    const correlation = randomUUID();
    const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
    return {
      error: this.error,
      error_description: `AADSTS${this.number}: ${this.message} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [this.number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${this.number}`,
      ...this.further,
    };
  }
}
