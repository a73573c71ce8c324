/** The personal tab's entity id in the manifest. */
const tabId = 'home';

/**
 * A link that opens a page of the tab in Teams; `page` is a `subPageId` that the tab knows.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application
 */
export function tabDeepLink(appId: string, page: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: page }));
  return `https://teams.microsoft.com/l/entity/${appId}/${tabId}?context=${context}`;
}
