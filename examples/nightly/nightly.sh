#!/bin/sh
# One night: imports the data, and deploys what is built from it. The argument is a name for the import that was not used before.
set -eu

dataset=$(pulumi config get datasetArn --stack "$STACK")
import=$(aws personalize create-dataset-import-job \
  --job-name "$1" \
  --dataset-arn "$dataset" \
  --data-source "dataLocation=$DATA_LOCATION" \
  --role-arn "$IMPORT_ROLE_ARN" \
  --import-mode FULL \
  --query datasetImportJobArn --output text)

# The gate takes the newest import of the list, where this one may not stand at once.
until
  listed=$(aws personalize list-dataset-import-jobs --dataset-arn "$dataset" \
    --query "datasetImportJobs[].datasetImportJobArn" --output text) || exit
  printf '%s\n' $listed | grep -qxF "$import"
do
  sleep 5
done

pulumi up --yes --skip-preview --stack "$STACK"
