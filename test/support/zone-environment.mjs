// A Jest environment for Node in a time zone of its own: `testEnvironmentOptions.zone`, an IANA name.
// The zone is set on the real process, because the `process` that tests see is a copy.
import { TestEnvironment } from 'jest-environment-node';

export default class ZoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    process.env.TZ = config.projectConfig.testEnvironmentOptions.zone;
    super(config, context);
  }
}
