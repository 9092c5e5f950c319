"""Unpacks the AWS CLI v2 out of the package that carries it: a zip in a tar in a folder."""

import io
import pathlib
import shutil
import sys
import tarfile
import zipfile

folder = pathlib.Path(sys.argv[1])
(carrier,) = folder.glob("aws_cdk/asset_awscli_v2/_jsii/*.jsii.tgz")
with tarfile.open(carrier) as tar:
    layer = tar.extractfile("package/lib/layer.zip").read()
with zipfile.ZipFile(io.BytesIO(layer)) as packed:
    wanted = [name for name in packed.namelist() if "/dist/" in name and "/examples/" not in name]
    packed.extractall(folder, wanted)
(executable,) = folder.glob("awscli/v2/*/dist/aws")
for packaged in folder.iterdir():
    if packaged.name != "awscli":
        shutil.rmtree(packaged)
executable.parent.rename(folder / "dist")
shutil.rmtree(folder / "awscli")
(folder / "dist" / "aws").chmod(0o755)
