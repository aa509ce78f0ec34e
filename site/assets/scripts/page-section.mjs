// The page of a section.

import { post } from './api.mjs';
import { applicationAsked, refreshApplication } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { keptSection } from './kept.mjs';
import { sectionPage } from './page-data.mjs';
import { requireSession } from './session.mjs';
import { Steps } from './steps.mjs';

await requireSession();
const application = await applicationAsked();
const { section, place, one_at_a_time: oneAtATime, overview } = sectionPage();
const body = new BodyPage({ application, section, place, item: null, parent: null, parents: [], kept: keptSection(application, section) });
if (oneAtATime && body.questions.form) {
  new Steps(body, body.questions.form, {
    overview,
    freeze: (version) => post('/api/applications/{application}/sections/{section}/freeze', { application, section }, { version }),
  });
}
void refreshApplication(application);
await body.load();
