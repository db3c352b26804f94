/**
 * Facts of the toolkit's yaml schema v1.11 (packages/fx-core/resource/yaml-schema in microsoft-365-agents-toolkit), for
 * the actions that we use. The schema itself comes only with a command-line tool of several hundred megabytes.
 */
export interface Action {
  /** Keys of `with`: those that must be there, and those that may. */
  needs: string[];
  may?: string[];
  /** Keys of `writeToEnvironmentFile`. */
  writes?: string[];
  mayWrite?: string[];
}

export const actions: Record<string, Action> = {
  "aadApp/create": {
    needs: ["name", "generateClientSecret", "signInAudience"],
    may: ["generateServicePrincipal", "serviceManagementReference", "clientSecretExpireDays", "uniqueName"],
    writes: ["clientId", "objectId"],
    mayWrite: ["clientSecret", "tenantId", "authority", "authorityHost"],
  },
  "aadApp/update": { needs: ["manifestPath", "outputFilePath"] },
  "arm/deploy": { needs: ["subscriptionId", "resourceGroupName", "templates"], may: ["bicepCliVersion"] },
  "azureAppService/zipDeploy": {
    needs: ["artifactFolder", "resourceId"],
    may: ["workingDirectory", "ignoreFile", "dryRun", "outputZipFile"],
  },
  "botFramework/create": {
    needs: ["botId", "name", "messagingEndpoint"],
    may: ["description", "iconUrl", "channels"],
  },
  "cli/runNpmCommand": { needs: ["args"], may: ["workingDirectory"] },
  "devTool/install": { needs: [], may: ["devCert", "func", "dotnet", "testTool", "nodejs"] },
  "file/createOrUpdateEnvironmentFile": { needs: ["envs", "target"] },
  "teamsApp/create": { needs: ["name"], writes: ["teamsAppId"] },
  "teamsApp/publishAppPackage": { needs: ["appPackagePath"], writes: ["publishedAppId"] },
  "teamsApp/update": { needs: ["appPackagePath"] },
  "teamsApp/validateAppPackage": { needs: ["appPackagePath"] },
  "teamsApp/zipAppPackage": { needs: ["manifestPath", "outputZipPath", "outputFolder"] },
};

export const rootKeys = [
  "version",
  "projectId",
  "environmentFolderPath",
  "additionalMetadata",
  "provision",
  "deploy",
  "publish",
  "share",
];
export const stepKeys = ["name", "env", "uses", "with", "writeToEnvironmentFile"];
export const variable = /^[A-Z][A-Z0-9_]*$/;
export const secretVariable = /^SECRET_[A-Z0-9_]+$/;

/** Names that the toolkit itself fills in. `aadApp/update` makes the permission id when it is empty. */
export const builtIn = ["TEAMSFX_ENV", "AAD_APP_ACCESS_AS_USER_PERMISSION_ID"];
