export interface Office {
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  readonly language: string;
  /** Which names its people bear, the usual ones first. */
  readonly names: readonly string[];
  readonly share: number;
}

export const offices: readonly Office[] = [
  {
    name: 'Milano',
    country: 'IT',
    timeZone: 'W. Europe Standard Time',
    language: 'it-IT',
    names: ['IT', 'IT', 'IT', 'IT', 'FR', 'BR', 'AE'],
    share: 30,
  },
  {
    name: 'Roma',
    country: 'IT',
    timeZone: 'W. Europe Standard Time',
    language: 'it-IT',
    names: ['IT', 'IT', 'IT', 'ES'],
    share: 12,
  },
  {
    name: 'London',
    country: 'GB',
    timeZone: 'GMT Standard Time',
    language: 'en-GB',
    names: ['GB', 'GB', 'GB', 'IE', 'IN', 'PL'],
    share: 18,
  },
  {
    name: 'Dublin',
    country: 'IE',
    timeZone: 'GMT Standard Time',
    language: 'en-IE',
    names: ['IE', 'IE', 'GB', 'BR'],
    share: 4,
  },
  {
    name: 'Berlin',
    country: 'DE',
    timeZone: 'W. Europe Standard Time',
    language: 'de-DE',
    names: ['DE', 'DE', 'DE', 'PL'],
    share: 8,
  },
  {
    name: 'Paris',
    country: 'FR',
    timeZone: 'Romance Standard Time',
    language: 'fr-FR',
    names: ['FR', 'FR', 'FR', 'AE'],
    share: 6,
  },
  {
    name: 'Madrid',
    country: 'ES',
    timeZone: 'Romance Standard Time',
    language: 'es-ES',
    names: ['ES', 'ES', 'BR'],
    share: 5,
  },
  { name: 'Bengaluru', country: 'IN', timeZone: 'India Standard Time', language: 'en-IN', names: ['IN'], share: 7 },
  {
    name: 'New York',
    country: 'US',
    timeZone: 'Eastern Standard Time',
    language: 'en-US',
    names: ['US', 'US', 'US', 'NL'],
    share: 6,
  },
  {
    name: 'Warszawa',
    country: 'PL',
    timeZone: 'Central European Standard Time',
    language: 'pl-PL',
    names: ['PL'],
    share: 2,
  },
  {
    name: 'São Paulo',
    country: 'BR',
    timeZone: 'E. South America Standard Time',
    language: 'pt-BR',
    names: ['BR'],
    share: 1,
  },
  { name: 'Tokyo', country: 'JP', timeZone: 'Tokyo Standard Time', language: 'ja-JP', names: ['JP'], share: 1 },
];

export interface Department {
  readonly name: string;
  readonly head: string;
  readonly field: string;
  readonly jobs: readonly string[];
  readonly share: number;
}

export const departments: readonly Department[] = [
  {
    name: 'People & Culture',
    head: 'Chief People Officer',
    field: 'People',
    jobs: ['HR Business Partner', 'Talent Specialist', 'Learning Designer', 'Recruiter'],
    share: 7,
  },
  {
    name: 'Technology',
    head: 'Chief Technology Officer',
    field: 'Engineering',
    jobs: ['Software Engineer', 'Data Engineer', 'Cloud Engineer', 'Product Designer', 'Security Engineer'],
    share: 22,
  },
  {
    name: 'Finance',
    head: 'Chief Financial Officer',
    field: 'Finance',
    jobs: ['Financial Analyst', 'Accountant', 'Controller', 'Treasury Analyst'],
    share: 9,
  },
  {
    name: 'Marketing',
    head: 'Chief Marketing Officer',
    field: 'Marketing',
    jobs: ['Brand Specialist', 'Content Creator', 'Social Media Specialist', 'Market Analyst'],
    share: 10,
  },
  {
    name: 'Operations',
    head: 'Chief Operating Officer',
    field: 'Operations',
    jobs: ['Operations Analyst', 'Supply Planner', 'Quality Engineer', 'Logistics Coordinator'],
    share: 20,
  },
  {
    name: 'Research & Development',
    head: 'VP Research & Development',
    field: 'Research',
    jobs: ['Research Scientist', 'Product Engineer', 'Lab Technician', 'Materials Engineer'],
    share: 14,
  },
  {
    name: 'Sales',
    head: 'Chief Commercial Officer',
    field: 'Sales',
    jobs: ['Account Manager', 'Sales Engineer', 'Customer Success Manager', 'Inside Sales Representative'],
    share: 14,
  },
  {
    name: 'Legal',
    head: 'General Counsel',
    field: 'Legal',
    jobs: ['Legal Counsel', 'Compliance Analyst', 'Paralegal'],
    share: 4,
  },
];
