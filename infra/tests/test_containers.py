"""Images, compose.yaml and Kubernetes' manifests: their schemas, and that they agree with each other and with the project."""

import re
import shutil
import subprocess
from pathlib import Path

import kubernetes_validate
import pytest
import yaml
from conftest import ROOT

CONTAINERS = ROOT / "infra/containers"
KUBERNETES = ROOT / "infra/kubernetes"
COMPOSE = yaml.safe_load((CONTAINERS / "compose.yaml").read_text())
KUSTOMIZATION = yaml.safe_load((KUBERNETES / "kustomization.yaml").read_text())
MANIFESTS = [
    manifest
    for file in KUSTOMIZATION["resources"]
    for manifest in yaml.safe_load_all((KUBERNETES / file).read_text())
]
#: The oldest that gets fixes, and the newest whose schema the package has.
KUBERNETES_VERSIONS = ["1.34", "1.37"]
PARTS = ["web", "jobs", "stream"]
USER = 10001
SECRETS = "/run/secrets/ontime/"
COPIES = "/run/ontime/"


def of_kind(kind):
    return [manifest for manifest in MANIFESTS if manifest["kind"] == kind]


def pods():
    """The pods of deployments and cron jobs, by name."""
    found = {each["metadata"]["name"]: each["spec"]["template"]["spec"] for each in of_kind("Deployment")}
    for each in of_kind("CronJob"):
        found[each["metadata"]["name"]] = each["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    return found


def containerfile(part):
    return (CONTAINERS / part / "Containerfile").read_text()


def settings_of_containerfiles():
    return {name for part in ["base", *PARTS] for name in re.findall(r"\b(ONTIME_[A-Z_]+)=", containerfile(part))}


def settings_of_compose():
    services = [COMPOSE["x-part"], *COMPOSE["services"].values()]
    return {name for service in services for name in service.get("environment", {}) if name.startswith("ONTIME_")}


def settings_of_kubernetes():
    [settings] = of_kind("ConfigMap")
    return settings["data"]


def name(manifest):
    return f"{manifest['kind']}-{manifest['metadata']['name']}"


@pytest.mark.parametrize("version", KUBERNETES_VERSIONS)
@pytest.mark.parametrize("manifest", MANIFESTS, ids=name)
def test_a_manifest_has_the_schema_of_kubernetes(manifest, version):
    kubernetes_validate.validate(manifest, version, strict=True)


def test_a_wrong_manifest_is_refused():
    [service] = of_kind("Service")

    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate({**service, "spec": {"port": 80}}, KUBERNETES_VERSIONS[0], strict=True)


def test_kustomize_makes_all_of_them():
    if shutil.which("kubectl") is None:
        pytest.skip("no kubectl")
    made = subprocess.run(["kubectl", "kustomize", KUBERNETES], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    rendered = list(yaml.safe_load_all(made.stdout))

    assert sorted(map(name, rendered)) == sorted(map(name, MANIFESTS))
    for manifest in rendered:
        kubernetes_validate.validate(manifest, KUBERNETES_VERSIONS[-1], strict=True)
        assert manifest["kind"] == "Namespace" or manifest["metadata"]["namespace"] == "ontime"
    images = set(re.findall(r"image: (\S+)", made.stdout))
    assert images == {f"registry.example.org/ontime-{part}:{project_version()}" for part in PARTS}


def test_every_setting_exists():
    documented = set(re.findall(r"`(ONTIME_[A-Z_]+)`", (ROOT / "docs/settings.md").read_text()))
    used = settings_of_containerfiles() | settings_of_compose() | set(settings_of_kubernetes())

    for setting in used:
        secret = re.fullmatch(r"(ONTIME_[A-Z_]*(?:PASSWORD|SECRET|KEY|TOKEN))_FILE", setting)
        assert setting in documented or (secret and secret[1] in documented), setting


def test_settings_name_files_that_the_programs_get():
    settings = {**COMPOSE["x-part"]["environment"], **settings_of_kubernetes()}
    files = {value for setting, value in settings.items() if setting.endswith("_FILE")}
    given = {secret["target"].removeprefix(SECRETS) for secret in COMPOSE["x-part"]["secrets"]}

    assert all(file.startswith(COPIES) for file in files)
    assert given <= {file.removeprefix(COPIES) for file in files}
    assert {secret["source"] for secret in COMPOSE["x-part"]["secrets"]} <= set(COMPOSE["secrets"])
    for setting, value in COMPOSE["x-part"]["environment"].items():
        assert not setting.endswith("_FILE") or value.removeprefix(COPIES) in given, setting
    script = (CONTAINERS / "start").read_text()
    assert SECRETS.rstrip("/") in script and COPIES.rstrip("/") in script
    made = re.findall(r"^secret (\S+)", (CONTAINERS / "make-secrets").read_text(), re.MULTILINE)
    assert sorted(made) == sorted(COMPOSE["secrets"])


def test_web_applications_know_their_number():
    [web] = [each for each in of_kind("Deployment") if each["metadata"]["name"] == "ontime-web"]

    assert settings_of_kubernetes()["ONTIME_WEB_HOSTS"] == str(web["spec"]["replicas"])


def test_no_secret_is_written_anywhere():
    for setting, value in {**COMPOSE["x-part"]["environment"], **settings_of_kubernetes()}.items():
        assert not re.search(r"(PASSWORD|SECRET|TOKEN|KEY)$", setting) or not value, setting


def test_users_ports_and_paths_agree():
    base = containerfile("base")
    assert f"useradd --uid {USER} --gid {USER}" in base and f"install -d -o {USER} -g {USER}" in base
    for part in [*PARTS, "servers"]:
        assert f"\nUSER {USER}:{USER}\n" in containerfile(part)
    assert COMPOSE["x-part"]["user"] == f"{USER}:{USER}"
    owners = re.findall(r"^secret \S+ (\d+)", (CONTAINERS / "make-secrets").read_text(), re.MULTILINE)
    assert set(owners) == {str(USER), "999", "1000"}
    [port] = re.findall(r"^EXPOSE (\d+)$", containerfile("web"), re.MULTILINE)
    assert COMPOSE["services"]["web"]["ports"] == [f"127.0.0.1:{port}:{port}"]
    [web] = pods()["ontime-web"]["containers"]
    assert web["ports"] == [{"name": "http", "containerPort": int(port)}]
    assert f"ONTIME_WEB_PORT:-{port}" in (CONTAINERS / "web/healthy").read_text()
    policies = {each["metadata"]["name"]: each["spec"] for each in of_kind("NetworkPolicy")}
    assert policies["ontime-web"]["ingress"][0]["ports"] == [{"protocol": "TCP", "port": int(port)}]
    for pod in pods().values():
        mounts = {mount["mountPath"] for mount in pod["containers"][0]["volumeMounts"]}
        assert mounts == {"/var/ontime", "/run/ontime", "/run/secrets/ontime", "/data"}
    assert "/var/ontime /data /run/ontime" in base


@pytest.mark.parametrize("pod", pods().values(), ids=pods())
def test_a_pod_is_confined_and_has_limits(pod):
    [container] = pod["containers"]

    assert pod["securityContext"]["runAsNonRoot"] and pod["securityContext"]["runAsUser"] == USER
    assert pod["securityContext"]["fsGroup"] == USER
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert container["resources"]["limits"]["memory"] and container["resources"]["requests"]["cpu"]
    assert container["envFrom"] == [{"configMapRef": {"name": "ontime-settings"}}]


@pytest.mark.parametrize("deployment", of_kind("Deployment"), ids=name)
def test_what_serves_has_probes(deployment):
    [container] = deployment["spec"]["template"]["spec"]["containers"]

    assert {"startupProbe", "livenessProbe", "readinessProbe"} <= set(container)


def test_the_services_of_compose_are_confined():
    for service in COMPOSE["services"].values():
        assert service["cap_drop"] == ["ALL"] and service["mem_limit"]
        assert service["security_opt"] == ["no-new-privileges:true"]
    for part in PARTS:
        assert COMPOSE["services"][part]["read_only"] is True
    assert COMPOSE["networks"]["inside"] == {"internal": True}
    for server in ("mongodb", "elasticsearch", "kafka"):
        assert COMPOSE["services"][server]["networks"] == ["inside"] and "ports" not in COMPOSE["services"][server]


def test_small_servers_take_the_place_of_all_servers():
    tags = type("Tags", (yaml.SafeLoader,), {})
    tags.add_constructor("!reset", lambda loader, node: [])
    services = yaml.load((CONTAINERS / "small-servers.yaml").read_text(), tags)["services"]

    assert services.keys() == COMPOSE["services"].keys()
    for server in services.keys() - PARTS:
        assert services[server]["image"] == f"localhost/ontime-servers:{project_version()}"
        assert services[server]["user"] == f"{USER}:{USER}" and services[server]["read_only"] is True
        # A volume has the owner of its folder in the image.
        [mount] = COMPOSE["services"][server]["volumes"]
        assert mount.partition(":")[2] in containerfile("servers")
    for part in PARTS:
        assert not any(services[part]["environment"].values())


def project_version():
    return re.search(r"^  <version>(.*)</version>$", (ROOT / "pom.xml").read_text(), re.MULTILINE)[1]


def test_images_have_the_versions_of_the_project_and_of_the_vendors():
    vendors = dict(re.findall(r"^(\w+)_version=(\S+)$", (ROOT / "infra/machine/vendors.sh").read_text(), re.MULTILINE))
    for part in PARTS:
        assert COMPOSE["services"][part]["image"] == f"localhost/ontime-{part}:{project_version()}"
    assert [image["newTag"] for image in KUSTOMIZATION["images"]] == [project_version()] * len(PARTS)
    for server in ("mongodb", "elasticsearch", "kafka"):
        tag, digest = COMPOSE["services"][server]["image"].rsplit(":", 2)[1:]
        assert re.match(rf"{re.escape(vendors[server])}(-\w+)?@sha256$", tag), server
        assert re.fullmatch("[0-9a-f]{64}", digest)


@pytest.mark.parametrize(
    ("part", "source"),
    [("web", "part/WebPart.java"), ("stream", "part/StreamPart.java"), ("jobs", "program/ModuleProgram.java")],
)
def test_a_jvm_has_the_options_that_the_launcher_gives_it(part, source):
    launcher = ROOT / "local-stack/src/main/java/ontime/local"
    given = set(re.findall(r'"(-XX:[^"]+)"', (launcher / source).read_text()))
    if part != "web":
        given |= set(re.findall(r'"(-XX:[^"]+)"', (launcher / "process/SparkOptions.java").read_text()))
    options = (CONTAINERS / part / "java.options").read_text().splitlines()

    assert {option for option in options if option.startswith("-XX:")} == given


def test_a_schedule_has_the_jobs_of_its_dag():
    script = (CONTAINERS / "jobs/schedule").read_text()
    for cron_job in of_kind("CronJob"):
        container = cron_job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]
        [command, schedule] = container["command"]
        body = re.search(rf"^  {schedule}\)\n(.*?)^    ;;$", script, re.MULTILINE | re.DOTALL)[1]
        dag = (ROOT / f"airflow-dags/dags/{schedule}.py").read_text()

        assert command == "/opt/ontime/schedule"
        assert re.findall(r"^ +(?:job|almost) ((?:model )?\w+)", body, re.MULTILINE) == jobs_of(dag)


def jobs_of(dag):
    """The jobs of a DAG in the order of its file."""
    calls = re.findall(r'\b(job|command)\(\s*"?\w+"?,\s*"(\w+)"(?:,\s*"(\w+)")?', dag)
    return [f"{first} {second}" if kind == "command" else first for kind, first, second in calls]


@pytest.fixture
def copied(tmp_path):
    """The scripts and files of images in another folder, and a skopeo that knows one digest."""
    shutil.copytree(CONTAINERS, tmp_path / "infra/containers", ignore=shutil.ignore_patterns("secrets", "flights"))
    shutil.copy2(ROOT / "infra/messages.sh", tmp_path / "infra")
    (tmp_path / "bin").mkdir()
    skopeo = tmp_path / "bin/skopeo"
    skopeo.write_text(f"#!/bin/sh\necho sha256:{'ab' * 32}\n")
    skopeo.chmod(0o755)
    return tmp_path


def test_build_lays_out_the_whole_class_path(copied):
    (copied / "pom.xml").write_text("<project>\n  <version>1</version>\n<spark.opens>--add-opens=a</spark.opens></project>\n")
    defaults = copied / "flights-model/src/main/resources/ontime.properties"
    defaults.parent.mkdir(parents=True)
    defaults.write_text("ontime.web.memory=5m\n")
    for name in ("shared", "last"):
        (copied / f"{name}.jar").touch()
    for module in ("webapp", "spark-jobs", "streaming"):
        target = copied / module / "target"
        target.mkdir(parents=True)
        (target / f"{module}-1.jar").touch()
        # As Maven writes it: without a new line at its end.
        (target / "classpath.txt").write_text(f"{copied}/shared.jar:{copied}/last.jar")

    subprocess.run([copied / "infra/containers/build", "--stage-only"], check=True, timeout=60)

    for part, module in (("web", "webapp"), ("jobs", "spark-jobs"), ("stream", "streaming")):
        staged = copied / "run/containers" / part
        entries = (staged / "java.args").read_text().splitlines()[-1].split(":")
        assert [Path(entry).name for entry in entries] == [f"{module}-1.jar", "shared.jar", "last.jar"]
        assert {file.name for file in staged.rglob("*.jar")} == {Path(entry).name for entry in entries}


def run_pin(folder: Path, *arguments):
    environment = {"PATH": f"{folder}/bin:/usr/bin:/bin"}
    return subprocess.run(
        [folder / "infra/containers/pin", *arguments], env=environment, capture_output=True, text=True, timeout=60
    )


def test_pin_writes_the_digests_of_the_registries(copied):
    checked = run_pin(copied, "--check")
    assert checked.returncode == 1 and "the registry has sha256:abab" in checked.stdout

    pinned = run_pin(copied)
    assert pinned.returncode == 0, pinned.stderr
    assert (copied / "infra/containers/compose.yaml").read_text().count("@sha256:" + "ab" * 32) == 3
    assert "@sha256:" + "ab" * 32 in (copied / "infra/containers/base/Containerfile").read_text()
    assert run_pin(copied, "--check").returncode == 0
