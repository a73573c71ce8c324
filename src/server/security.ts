import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { HttpProblem } from './errors.ts';

/** Where Teams, Outlook and Microsoft 365 show tabs from. */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/**
 * Headers for pages that live in a frame of Teams: framing only by Microsoft's hosts, scripts only of our own. X-Frame-Options
 * and the opener policy stay off, since both would break the frame and its sign-in pop-up.
 */
export const pageHeaders = (extraHosts: readonly string[]): RequestHandler =>
  helmet({
    frameguard: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-site' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Fluent writes its styles into the page
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'https://res.cdn.office.net'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: [...hosts, ...extraHosts],
      },
    },
  });

/** JSON is the only body that the API reads; anything else is refused before it is read. */
export const jsonOnly: RequestHandler = (req, _res, next) => {
  const hasBody =
    req.headers['content-length'] !== undefined
      ? req.headers['content-length'] !== '0'
      : req.headers['transfer-encoding'] !== undefined;
  if (hasBody && !req.is('application/json')) throw new HttpProblem(415, 'jsonOnly');
  next();
};

const isUnsafeKey = (key: string): boolean =>
  key === '__proto__' || key === 'constructor' || key === 'prototype' || key.startsWith('$') || key.includes('.');

/** Whether a parsed body has, at any depth, a key that could reach a prototype or a database operator. Without recursion: bodies may be nested deeper than a stack. */
export function hasUnsafeKey(body: unknown): boolean {
  const left: unknown[] = [body];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.keys(value).some(isUnsafeKey)) return true;
    for (const inner of Object.values(value)) left.push(inner);
  }
  return false;
}
