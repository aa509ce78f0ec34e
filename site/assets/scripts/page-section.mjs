// The page of a section.

import { applicationAsked, refreshApplication } from './application.mjs';
import { BodyPage } from './body-page.mjs';
import { page } from './dom.mjs';
import { requireSession } from './session.mjs';
import { Steps } from './steps.mjs';

await requireSession();
const application = await applicationAsked();
const { section, place, one_at_a_time: oneAtATime, gate, overview } = page();
const body = new BodyPage({
  application, section, place, resource: `/applications/${application}/sections/${section}`,
});
if (oneAtATime && body.questions.form) new Steps(body, { overview, gate });
refreshApplication(application);
await body.load();
